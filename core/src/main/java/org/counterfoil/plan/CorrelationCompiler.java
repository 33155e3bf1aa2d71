package org.counterfoil.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Driver;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Violation;
import org.counterfoil.units.Figures;

/**
 * Turns named groups of rank correlations into latent factors and Cholesky groups.
 *
 * <p>A group with one value that is not negative and shares no driver with another is one latent factor: a new member
 * moves no other's score. Everything else is a matrix. Source: method, equations 8.1 and 8.2.
 */
final class CorrelationCompiler {

    static final int SHOWN_DIGITS = 3;

    /** Members of a matrix: its root takes their number cubed, of twice as many eight times as long. */
    private static final int LARGEST = 1_000;

    private final List<Driver> drivers;
    private final Index index;
    private final List<String> factors = new ArrayList<>();
    private final List<CorrelationPlan.Group> groups = new ArrayList<>();
    private final int[] factorOf;
    private final double[] scoreCorrelationOf;
    private final int[] groupOf;
    private final Map<String, List<Integer>> membersOf = new HashMap<>();

    CorrelationCompiler(Scenario scenario, List<Driver> drivers) {
        this.drivers = drivers;
        this.index = new Index(drivers.stream().map(Driver::name).toList());
        this.factorOf = new int[drivers.size()];
        this.scoreCorrelationOf = new double[drivers.size()];
        this.groupOf = new int[drivers.size()];
        Arrays.fill(factorOf, -1);
        Arrays.fill(groupOf, -1);
        // A correlation may name inputs that are certain while a value is tried. Without two drivers it joins nothing;
        // but the last of a group keeps its factor, and with it its draws.
        List<Correlation> joining = scenario.correlations().values().stream()
                .filter(correlation -> members(correlation).size() > (isOneFactor(correlation) ? 0 : 1))
                .toList();
        connected(joining).forEach(this::compile);
    }

    CorrelationPlan plan() {
        return new CorrelationPlan(List.copyOf(factors), List.copyOf(groups));
    }

    List<DriverPlan> driverPlans() {
        Map<Object, Shape> shared = new HashMap<>();
        List<DriverPlan> plans = new ArrayList<>();
        for (int i = 0; i < drivers.size(); i++) {
            Driver driver = drivers.get(i);
            double correlation = scoreCorrelationOf[i];
            plans.add(new DriverPlan(
                    driver.name(),
                    shared.computeIfAbsent(driver.distribution(), key -> Shape.of(driver.distribution())),
                    factorOf[i],
                    Math.sqrt(correlation),
                    Math.sqrt(1 - correlation),
                    groupOf[i]));
        }
        return plans;
    }

    /** Correlation of standard-normal scores that gives a rank correlation: Pearson's 2 sin(πr/6). */
    static double ofScores(double rankCorrelation) {
        // The sine of π/6 misses a half by a rounding, of which a root would make 1e-8.
        return Math.abs(rankCorrelation) == 1
                ? rankCorrelation
                : 2 * StrictMath.sin(StrictMath.PI * rankCorrelation / 6);
    }

    private void compile(List<Correlation> connected) {
        Correlation first = connected.get(0);
        if (connected.size() == 1 && isOneFactor(first)) {
            for (int member : members(first)) {
                factorOf[member] = factors.size();
                scoreCorrelationOf[member] = ofScores(first.value());
            }
            factors.add("correlations/" + first.id());
            return;
        }
        TreeSet<Integer> all = new TreeSet<>();
        connected.forEach(correlation -> all.addAll(members(correlation)));
        int[] members = all.stream().mapToInt(Integer::intValue).toArray();
        if (members.length > LARGEST) {
            throw new InvalidScenarioException(List.of(tooLarge(first, members.length)));
        }
        double[][] matrix = matrix(connected, members);
        double[][] possible = CorrelationMatrix.isPossible(matrix) ? matrix : repaired(connected, members, matrix);
        for (int member : members) {
            groupOf[member] = groups.size();
        }
        groups.add(new CorrelationPlan.Group(members, CorrelationMatrix.root(possible)));
    }

    /** Whether it is one factor of all its members, as long as it shares none with another. */
    private static boolean isOneFactor(Correlation correlation) {
        return correlation.pairs().isEmpty() && correlation.value() >= 0;
    }

    private static Violation tooLarge(Correlation first, int members) {
        return new Violation(
                RuleKind.TOO_MANY_INPUTS,
                "correlations/" + first.id(),
                "%d inputs move together in more than one way; write at most %d, or one group with a value of 0 or more that shares no input with another, which takes any number"
                        .formatted(members, LARGEST));
    }

    private double[][] matrix(List<Correlation> connected, int[] members) {
        Map<Integer, Integer> place = new TreeMap<>();
        double[][] matrix = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            place.put(members[i], i);
            matrix[i][i] = 1;
        }
        for (Correlation correlation : connected) {
            List<Integer> between = correlation.pairs().isEmpty() ? members(correlation) : List.of();
            for (int a : between) {
                for (int b : between) {
                    if (a != b) {
                        matrix[placeOf(place, a)][placeOf(place, b)] = ofScores(correlation.value());
                    }
                }
            }
            for (Correlation.Pair pair : correlation.pairs()) {
                if (joins(pair)) {
                    int a = placeOf(place, index.of(pair.first()));
                    int b = placeOf(place, index.of(pair.second()));
                    matrix[a][b] = ofScores(pair.value());
                    matrix[b][a] = ofScores(pair.value());
                }
            }
        }
        return matrix;
    }

    private static int placeOf(Map<Integer, Integer> places, int driver) {
        return places.getOrDefault(driver, -1);
    }

    private double[][] repaired(List<Correlation> connected, int[] members, double[][] matrix) {
        double[][] nearest = CorrelationMatrix.nearestPossible(matrix);
        if (connected.stream().allMatch(Correlation::repair)) {
            return nearest;
        }
        int worstRow = 1;
        int worstColumn = 0;
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                // Of pairs that must move alike but for rounding, the first is named.
                if (Math.abs(matrix[i][j] - nearest[i][j])
                        > Math.abs(matrix[worstRow][worstColumn] - nearest[worstRow][worstColumn]) + 1e-9) {
                    worstRow = i;
                    worstColumn = j;
                }
            }
        }
        throw new InvalidScenarioException(
                List.of(violation(connected, members, matrix, nearest, worstRow, worstColumn)));
    }

    /** Names the pair that must move most, and the value that it, or its whole group, may have if nothing else moves. */
    private Violation violation(
            List<Correlation> connected, int[] members, double[][] matrix, double[][] nearest, int row, int column) {
        String one = drivers.get(members[column]).name();
        String other = drivers.get(members[row]).name();
        String path = "correlations/" + connected.get(0).id();
        OptionalDouble alone = OptionalDouble.empty();
        for (Correlation correlation : connected) {
            List<Integer> between = correlation.pairs().isEmpty() ? members(correlation) : List.of();
            if (between.contains(members[row]) && between.contains(members[column])) {
                path = "correlations/" + correlation.id() + "/value";
                alone = possible(matrix, placesOf(between, members), nearest[row][column]);
            }
            for (int i = 0; i < correlation.pairs().size(); i++) {
                Correlation.Pair pair = correlation.pairs().get(i);
                if (Set.of(pair.first(), pair.second()).equals(Set.of(one, other))) {
                    path = "correlations/" + correlation.id() + "/pairs/" + i;
                    alone = possible(
                            matrix, new int[] {column, row}, CorrelationMatrix.nearestAlone(matrix, column, row));
                }
            }
        }
        String stated = show(matrix[row][column]);
        String unstated = new UnstatedPairs(matrix, isStated(connected, members))
                .text(i -> drivers.get(members[i]).name());
        return new Violation(
                RuleKind.IMPOSSIBLE_CORRELATIONS,
                path,
                "these correlations cannot all hold together; the worst is %s with %s at %s: %s%s, or write \"repair\": true"
                        .formatted(
                                one,
                                other,
                                stated,
                                alone.isPresent()
                                        ? "with the others as they are, the nearest possible is %s"
                                                .formatted(Figures.asWritten(alone.getAsDouble()))
                                        : "the nearest that can hold together have %s"
                                                .formatted(show(nearest[row][column])),
                                unstated.isEmpty()
                                        ? (alone.isPresent() ? ". Change it" : ". Change several")
                                        : ". " + unstated + ". State it, change what is stated"));
    }

    /** Whether somebody has stated the correlation of two members, by their places among them. */
    private boolean[][] isStated(List<Correlation> connected, int[] members) {
        boolean[][] isStated = new boolean[members.length][members.length];
        for (Correlation correlation : connected) {
            int[] between = correlation.pairs().isEmpty() ? placesOf(members(correlation), members) : new int[0];
            for (int a : between) {
                for (int b : between) {
                    isStated[a][b] = true;
                }
            }
            for (Correlation.Pair pair : correlation.pairs()) {
                if (joins(pair)) {
                    int a = Arrays.binarySearch(members, index.of(pair.first()));
                    int b = Arrays.binarySearch(members, index.of(pair.second()));
                    isStated[a][b] = true;
                    isStated[b][a] = true;
                }
            }
        }
        return isStated;
    }

    /** The rank correlation of three digits next to one of scores that all pairs of some members can have. */
    private static OptionalDouble possible(double[][] matrix, int[] places, double ofScores) {
        BigDecimal rank = rank(ofScores);
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
            double candidate = rank.setScale(SHOWN_DIGITS, rounding).doubleValue();
            double[][] changed = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
            for (int a : places) {
                for (int b : places) {
                    changed[a][b] = a == b ? 1 : ofScores(candidate);
                }
            }
            if (CorrelationMatrix.isPossible(changed)) {
                return OptionalDouble.of(candidate);
            }
        }
        return OptionalDouble.empty();
    }

    private static int[] placesOf(List<Integer> drivers, int[] members) {
        return drivers.stream()
                .mapToInt(driver -> Arrays.binarySearch(members, driver))
                .toArray();
    }

    /** The rank correlation that one of scores stands for. */
    static BigDecimal rank(double ofScores) {
        return BigDecimal.valueOf(6 / StrictMath.PI * StrictMath.asin(ofScores / 2));
    }

    /** A correlation of scores as the rank correlation it stands for, to three digits. */
    private static String show(double ofScores) {
        return Figures.asWritten(
                rank(ofScores).setScale(SHOWN_DIGITS, RoundingMode.HALF_EVEN).doubleValue());
    }

    private List<Integer> members(Correlation correlation) {
        return membersOf.computeIfAbsent(correlation.id(), id -> found(correlation));
    }

    private List<Integer> found(Correlation correlation) {
        TreeSet<Integer> members = new TreeSet<>();
        for (int i = 0; i < drivers.size(); i++) {
            String name = drivers.get(i).name();
            if (correlation.pairs().isEmpty()
                    && correlation.between().stream().anyMatch(pattern -> pattern.matches(name))) {
                members.add(i);
            }
        }
        correlation.pairs().stream().filter(this::joins).forEach(pair -> {
            members.add(index.of(pair.first()));
            members.add(index.of(pair.second()));
        });
        return List.copyOf(members);
    }

    private boolean joins(Correlation.Pair pair) {
        return index.orNone(pair.first()) >= 0 && index.orNone(pair.second()) >= 0;
    }

    /** Correlations that share drivers, directly or through others. */
    private List<List<Correlation>> connected(List<Correlation> correlations) {
        List<List<Correlation>> found = new ArrayList<>();
        for (Correlation correlation : correlations) {
            List<Correlation> joined = new ArrayList<>();
            for (List<Correlation> other : List.copyOf(found)) {
                if (other.stream().anyMatch(one -> shareDriver(one, correlation))) {
                    joined.addAll(other);
                    found.remove(other);
                }
            }
            joined.add(correlation);
            found.add(joined);
        }
        return found;
    }

    private boolean shareDriver(Correlation one, Correlation other) {
        return !Collections.disjoint(members(one), new HashSet<>(members(other)));
    }
}
