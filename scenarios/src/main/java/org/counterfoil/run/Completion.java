package org.counterfoil.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the last word of a command may become, as its verb, options and scenario have it. */
final class Completion {

    /** In an answer: the shell adds the names of scenario files. */
    static final String FILES = ":files";

    /** In an answer: the shell adds the names of folders. */
    static final String FOLDERS = ":folders";

    private final CommandSpec verb;
    private final List<String> parameters = new ArrayList<>();

    /** The option of which the last word is the value. */
    private Optional<OptionSpec> open = Optional.empty();

    private Completion(CommandSpec verb) {
        this.verb = verb;
    }

    /**
     * The offers: whole words, or beginnings of words that end in / or =.
     *
     * @param typed the words behind the command's name, as a shell has them; the last is unfinished, and may be empty
     */
    static List<String> of(List<String> typed) {
        List<String> words = typed.stream().map(Completion::unquoted).toList();
        CommandLine root = Counterfoil.withAllVerbs();
        Collection<String> verbs = root.getSubcommands().keySet();
        if (words.size() < 2) {
            String word = words.isEmpty() ? "" : words.get(0);
            return beginning(word, word.startsWith("-") ? options(root.getCommandSpec()) : verbs.stream());
        }
        CommandLine verb = root.getSubcommands().get(words.get(0));
        if (verb == null) {
            return List.of();
        }
        if (words.get(0).equals("help")) {
            return beginning(words.get(words.size() - 1), verbs.stream());
        }
        Completion completion = new Completion(verb.getCommandSpec());
        words.subList(1, words.size() - 1).forEach(completion::read);
        return completion.offers(words.get(words.size() - 1));
    }

    /** A shell hands on what stands before the cursor with its quotes, which may not be closed. */
    private static String unquoted(String word) {
        return word.replaceAll("[\\\\'\"]", "");
    }

    private void read(String word) {
        if (open.isPresent()) {
            open = Optional.empty();
        } else if (isOption(word)) {
            open = option(word).filter(option -> option.arity().max() > 0 && !word.contains("="));
        } else {
            parameters.add(word);
        }
    }

    private List<String> offers(String word) {
        if (open.isPresent()) {
            return values(open.get(), word);
        }
        if (!isOption(word)) {
            return verb.positionalParameters().stream()
                    .filter(parameter -> parameter.index().contains(parameters.size()))
                    .flatMap(parameter -> values(parameter, word).stream())
                    .toList();
        }
        int equals = word.indexOf('=');
        if (equals < 0) {
            return beginning(word, options(verb));
        }
        String name = word.substring(0, equals + 1);
        return option(word).stream()
                .flatMap(option -> values(option, word.substring(equals + 1)).stream())
                .map(value -> value.startsWith(":") ? value : name + value)
                .toList();
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && !word.equals("-");
    }

    private Optional<OptionSpec> option(String word) {
        return verb.options().stream()
                .filter(option -> List.of(option.names()).contains(word.split("=", 2)[0]))
                .findFirst();
    }

    private static Stream<String> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).map(OptionSpec::longestName);
    }

    private List<String> values(ArgSpec argument, String word) {
        String scenario = parameters.isEmpty() ? "" : parameters.get(0);
        return switch (argument.paramLabel()) {
            case "PATH=VALUE" -> step(word, CompletedPaths.settable(scenario));
            case "PATH" -> step(word, CompletedPaths.explained(scenario));
            case "FIGURE=HALFWIDTH" -> step(word, CompletedPaths.figures(scenario));
            case "SCENARIO" ->
                Stream.concat(beginning(word, candidates(argument)).stream(), Stream.of(FILES))
                        .toList();
            case "FILE" -> List.of(FILES);
            case "DIR" -> List.of(FOLDERS);
            default -> beginning(word, candidates(argument));
        };
    }

    private static Stream<String> candidates(ArgSpec argument) {
        return argument.completionCandidates() == null
                ? Stream.of()
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static List<String> beginning(String word, Stream<String> all) {
        return all.filter(offer -> offer.startsWith(word)).toList();
    }

    /** Paths step by step, as a shell offers folders; where there is no choice, with the next step. */
    private static List<String> step(String word, List<String> paths) {
        List<String> steps = paths.stream()
                .filter(path -> path.startsWith(word))
                .map(path -> path.substring(0, endOfStep(path, word.length())))
                .distinct()
                .toList();
        return steps.size() == 1 && steps.get(0).endsWith("/") ? step(steps.get(0), paths) : steps;
    }

    private static int endOfStep(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash + 1;
    }
}
