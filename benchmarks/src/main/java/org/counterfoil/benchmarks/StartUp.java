package org.counterfoil.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long does a person wait for the shortest commands, and how much of it is Java itself?
 *
 * <p>Whole processes, started from the shell's point of view, each in turn with {@code java -version}, so that a busy
 * machine is busy for all of them; with the launcher and its class-data archive, and without. The figures are
 * milliseconds, and the ratio of the medians to that of {@code java -version}. Run in the root of a built checkout:
 * {@code java -cp benchmarks/target/benchmarks.jar org.counterfoil.benchmarks.StartUp 21}, with {@code JAVA_HOME} set for
 * another Java. The last answer, with machine and date, is in {@code benchmarks/RESULTS.md}.
 */
public final class StartUp {

    private static final String[][] COMMANDS = {
        {"--help"}, {"validate", "ngss-2012"}, {"run", "ngss-2012", "--trials", "10000"}
    };

    private StartUp() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments how many rounds; 21 if left out
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? 21 : Integer.parseInt(arguments[0]);
        String home = System.getenv("JAVA_HOME");
        String java = home == null || home.isEmpty() ? "java" : home + "/bin/java";
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of(java, "-version"));
        for (String[] command : COMMANDS) {
            commands.add(joined(List.of("./counterfoil"), command));
            commands.add(joined(List.of(java, "-jar", "scenarios/target/counterfoil-runner.jar"), command));
        }
        double[][] milliseconds = new double[commands.size()][rounds];
        for (List<String> command : commands) {
            milliseconds(command); // once for the disk's cache, and for the launcher to build and rehearse
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                milliseconds[i][round] = milliseconds(commands.get(i));
            }
        }
        print(commands, milliseconds);
    }

    private static List<String> joined(List<String> first, String[] rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(rest));
        return all;
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("%s ended with exit code %d".formatted(command, code));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(List<List<String>> commands, double[][] milliseconds) {
        double yardstick = median(milliseconds[0]);
        System.out.println("| | median | least | ratio |\n|---|---|---|---|");
        for (int i = 0; i < commands.size(); i++) {
            double median = median(milliseconds[i]);
            double least = Arrays.stream(milliseconds[i]).min().orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.0f ms | %.0f ms | %.1f |%n",
                    String.join(" ", commands.get(i)),
                    median,
                    least,
                    median / yardstick);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
