# Completion of counterfoil for bash: the program itself is told the words and prints what the last one may become.
_counterfoil() {
    local words=() word kept offer i typed=${COMP_WORDS[COMP_CWORD]}
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # Bash takes --format=json for three words.
        if ((i > 2)) && [[ $word == = || ${COMP_WORDS[i - 1]} == = ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    word=${words[${#words[@]} - 1]}
    kept=${word%"${word##*=}"} # bash replaces what follows the =
    [[ $typed != = ]] || typed=

    COMPREPLY=()
    while IFS= read -r offer; do
        case $offer in
            :files) _counterfoil_files -X '!*.json' -X '!*.yaml' -X '!*.yml' ;;
            :folders) _counterfoil_files ;;
            *)
                offer=${offer#"$kept"}
                [[ $typed == [\'\"]* ]] || printf -v offer %q "$offer"
                COMPREPLY+=("$offer")
                ;;
        esac
    done < <("${COMP_WORDS[0]/#\~/$HOME}" complete -- "${words[@]}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

# Folders, and the files that each filter leaves.
_counterfoil_files() {
    local found
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(
        compgen -d -- "$typed"
        while (($# > 0)); do
            compgen -f "$1" "$2" -- "$typed"
            shift 2
        done
    )
    compopt -o filenames 2>/dev/null
}

complete -F _counterfoil counterfoil
