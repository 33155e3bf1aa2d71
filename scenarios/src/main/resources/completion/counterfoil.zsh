# Completion of counterfoil for zsh: the program itself is told the words and prints what the last one may become.
_counterfoil() {
    local offer kept=${PREFIX%${PREFIX##*=}}
    local -a offers
    offers=(${(f)"$(${(Q)~words[1]} complete -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)"})
    compset -P '*='
    for offer in $offers; do
        case $offer in
            :files) _files -g '*.(json|yaml|yml)' ;;
            :folders) _files -/ ;;
            *[/=]) compadd -S '' -- "${offer#$kept}" ;;
            *) compadd -- "${offer#$kept}" ;;
        esac
    done
}

(( $+functions[compdef] )) || { autoload -U compinit && compinit }
compdef _counterfoil counterfoil
