package org.counterfoil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws how the cost of a trial grows: one small chart for each axis, one line for each Java.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.counterfoil.benchmarks.CurvesPicture benchmarks/curves.svg
 * growth-17.json growth-25.json}, with files that JMH wrote of {@link GrowthBenchmark} and {@link BlockSizeBenchmark}.
 */
public final class CurvesPicture {

    private static final int COLUMNS = 3;
    private static final double WIDTH = 290;
    private static final double HEIGHT = 220;
    private static final double TOP = 64;
    private static final double LEFT = 44;
    private static final double PLOT_WIDTH = 220;
    private static final double PLOT_HEIGHT = 140;

    /** A chart: its caption, its axes with the dash of their lines, and whether places double. */
    private record Chart(String caption, Map<String, String> dashes, boolean doubles) {}

    private static final List<Chart> CHARTS = List.of(
            new Chart("bodies", Map.of("bodies", "none"), false),
            new Chart("functions of each body", Map.of("functions", "none"), false),
            new Chart("years", Map.of("years", "none"), false),
            new Chart("risks", Map.of("risks", "none"), false),
            new Chart(
                    "correlated drivers (dashed: by a matrix)",
                    Map.of("drivers-by-factor", "none", "drivers-by-matrix", "5 3"),
                    false),
            new Chart("trials in a block (ngss-2012)", Map.of("block size", "none"), true));

    private final StringBuilder svg = new StringBuilder();

    private CurvesPicture() {}

    /**
     * Reads results and writes the picture.
     *
     * @param arguments where to write, then files of results
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("name the picture to write, then JMH's results, such as growth.json");
        }
        List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Files.writeString(Path.of(arguments[0]), new CurvesPicture().draw(Curve.read(files)));
    }

    private String draw(List<Curve> curves) {
        SortedSet<Integer> javas = new TreeSet<>();
        curves.forEach(curve -> javas.add(curve.java()));
        int rows = (CHARTS.size() + COLUMNS - 1) / COLUMNS;
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f' font-family='sans-serif' font-size='11'"
                        + " role='img' aria-label='Cost of a trial, in microseconds, as scenarios grow'>",
                COLUMNS * WIDTH, TOP + rows * HEIGHT);
        add(
                "<style>text{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d1d9e0}.line0{stroke:#0a5cad}.line1{stroke:#b4430b}"
                        + "path,.key{fill:none;stroke-width:1.8}.dot0{fill:#0a5cad}.dot1{fill:#b4430b}"
                        + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.soft{fill:#9198a1}.grid{stroke:#3d444d}"
                        + ".line0{stroke:#6cb6ff}.line1{stroke:#ffa657}.dot0{fill:#6cb6ff}.dot1{fill:#ffa657}}</style>");
        add("<text x='8' y='20' font-size='14' font-weight='bold'>Cost of a trial as scenarios grow</text>");
        add("<text x='8' y='38' class='soft'>microseconds on one thread, each axis alone</text>");
        List<Integer> order = List.copyOf(javas);
        for (int i = 0; i < order.size(); i++) {
            double x = 300 + 90 * i;
            add("<line x1='%.0f' y1='34' x2='%.0f' y2='34' class='key line%d'/>", x, x + 22, i);
            add("<text x='%.0f' y='38'>JDK %d</text>", x + 28, order.get(i));
        }
        for (int i = 0; i < CHARTS.size(); i++) {
            draw(CHARTS.get(i), curves, order, WIDTH * (i % COLUMNS) + LEFT, TOP + HEIGHT * (i / COLUMNS) + 24);
        }
        add("</svg>");
        return svg.toString();
    }

    private void draw(Chart chart, List<Curve> curves, List<Integer> javas, double left, double top) {
        List<Curve> shown = curves.stream()
                .filter(curve -> chart.dashes().containsKey(curve.axis()))
                .toList();
        TreeSet<Integer> places = new TreeSet<>();
        double most = 0;
        for (Curve curve : shown) {
            places.addAll(curve.microseconds().keySet());
            for (double value : curve.microseconds().values()) {
                most = Math.max(most, value);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        double step = step(most);
        double height = step * Math.ceil(most / step);
        add("<text x='%.0f' y='%.0f' font-weight='bold'>%s</text>", left - LEFT + 8, top - 10, chart.caption());
        for (int i = 0; i * step <= height + step / 2; i++) {
            double y = top + PLOT_HEIGHT * (1 - i * step / height);
            add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' class='grid'/>", left, y, left + PLOT_WIDTH, y);
            add("<text x='%.1f' y='%.1f' class='soft' text-anchor='end'>%s</text>", left - 6, y + 4, label(i * step));
        }
        for (int place : places) {
            add(
                    "<text x='%.1f' y='%.1f' class='soft' text-anchor='middle'>%d</text>",
                    left + x(place, places, chart.doubles()), top + PLOT_HEIGHT + 16, place);
        }
        for (Curve curve : shown) {
            List<String> points = new ArrayList<>();
            int colour = javas.indexOf(curve.java());
            curve.microseconds().forEach((place, value) -> {
                double x = left + x(place, places, chart.doubles());
                double y = top + PLOT_HEIGHT * (1 - value / height);
                points.add(String.format(Locale.ROOT, "%.1f %.1f", x, y));
                add("<circle cx='%.1f' cy='%.1f' r='2.6' class='dot%d'/>", x, y, colour);
            });
            add(
                    "<path d='M%s' class='line%d' stroke-dasharray='%s'/>",
                    String.join(" L", points), colour, chart.dashes().get(curve.axis()));
        }
    }

    private static double x(int place, TreeSet<Integer> places, boolean doubles) {
        double from = along(places.first(), doubles);
        double until = along(places.last(), doubles);
        return until == from ? 0 : PLOT_WIDTH * (along(place, doubles) - from) / (until - from);
    }

    private static double along(int place, boolean doubles) {
        return doubles ? Math.log(place) : place;
    }

    /** A round number of which three to six make up the most. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double factor : new double[] {0.1, 0.2, 0.5, 1}) {
            if (most / (factor * power) <= 6) {
                return factor * power;
            }
        }
        return 2 * power;
    }

    private static String label(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private void add(String format, Object... values) {
        svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
