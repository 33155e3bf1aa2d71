package org.counterfoil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the cost of a trial moves along one axis, on one Java.
 *
 * @param axis such as {@code bodies}
 * @param java its feature release, such as 17
 * @param microseconds a trial, by place along the axis
 */
record Curve(String axis, int java, SortedMap<Integer, Double> microseconds) {

    /** Reads all curves of files that JMH wrote with {@code -rf json}, growth first, then block sizes. */
    static List<Curve> read(List<Path> files) throws IOException {
        Map<String, Curve> curves = new TreeMap<>();
        for (Path file : files) {
            for (JsonNode result : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
                JsonNode size = result.path("params").path("size");
                JsonNode blockSize = result.path("params").path("blockSize");
                if (size.isString()) {
                    String[] parts = size.asString().split("=", 2);
                    add(curves, parts[0], Integer.parseInt(parts[1]), result);
                } else if (blockSize.isString()) {
                    add(curves, "block size", Integer.parseInt(blockSize.asString()), result);
                }
            }
        }
        return new ArrayList<>(curves.values());
    }

    private static void add(Map<String, Curve> curves, String axis, int place, JsonNode result) {
        int java = Runtime.Version.parse(result.path("jdkVersion").asString()).feature();
        curves.computeIfAbsent(axis + " " + java, key -> new Curve(axis, java, new TreeMap<>()))
                .microseconds()
                .merge(place, leastNanoseconds(result) / 1000, Math::min);
    }

    /** The least of all measuring iterations: of {@link ThreadTime} if it watched, else of wall time. */
    private static double leastNanoseconds(JsonNode result) {
        JsonNode threadTime = result.path("secondaryMetrics").path("threadTime");
        JsonNode metric = threadTime.isObject() ? threadTime : result.path("primaryMetric");
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode fork : metric.path("rawData")) {
            for (JsonNode iteration : fork) {
                least = Math.min(least, iteration.asDouble());
            }
        }
        return least;
    }
}
