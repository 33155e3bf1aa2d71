package org.counterfoil;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterfoil.run.Counterfoil;

/**
 * Does what a page of the documentation tells its reader to do, in the current folder, and writes the page as it should be.
 *
 * <p>A block fenced as {@code ```yaml file=NAME} is saved under that name. In a block fenced as {@code ```console} every line
 * that begins with {@code $ counterfoil} is run, and followed by what it prints, on stderr and stdout alike;
 * {@code $ echo $?} prints the exit code of the one before. All else stays as it is.
 */
final class PageRunner {

    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";
    private static final Pattern FILE = Pattern.compile("```\\w+ file=(\\S+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final List<String> page = new ArrayList<>();
    private int exitCode;

    private PageRunner() {}

    /** Runs in a process of its own, as the current folder of a process cannot be changed: a page, and where to write it. */
    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[1]), run(text));
    }

    /** The page as it should be. */
    static String run(String text) throws IOException {
        PageRunner runner = new PageRunner();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String opening = lines.get(line);
            runner.page.add(opening);
            if (opening.startsWith(FENCE)) {
                int end = line + 1 + lines.subList(line + 1, lines.size()).indexOf(FENCE);
                runner.block(opening, lines.subList(line + 1, end));
                runner.page.add(FENCE);
                line = end;
            }
        }
        return String.join("\n", runner.page) + "\n";
    }

    private void block(String opening, List<String> body) throws IOException {
        Matcher file = FILE.matcher(opening);
        if (opening.equals("```console")) {
            console(body);
        } else {
            if (file.matches()) {
                Files.writeString(Path.of(file.group(1)), String.join("\n", body) + "\n");
            }
            page.addAll(body);
        }
    }

    private void console(List<String> body) {
        int line = 0;
        while (line < body.size()) {
            String command = body.get(line);
            int next = line + 1;
            while (next < body.size() && !body.get(next).startsWith(PROMPT)) {
                next++;
            }
            page.add(command);
            page.addAll(Excerpt.of(body.subList(line + 1, next), execute(command)));
            line = next;
        }
    }

    /** The lines that a command prints. */
    private List<String> execute(String command) {
        if (command.equals("$ echo $?")) {
            return List.of(String.valueOf(exitCode));
        }
        List<String> words = words(command);
        if (words.size() < 2 || !words.get(1).matches("(\\./)?counterfoil")) {
            throw new IllegalArgumentException("a page runs counterfoil alone, not: " + command);
        }
        StringWriter printed = new StringWriter();
        PrintWriter terminal = new PrintWriter(printed);
        exitCode = Counterfoil.execute(
                terminal, terminal, words.subList(2, words.size()).toArray(String[]::new));
        return printed.toString().lines().toList();
    }

    /** As a shell splits them, quotes taken off. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replaceAll("^(['\"])(.*)\\1$", "$2"));
        }
        return words;
    }
}
