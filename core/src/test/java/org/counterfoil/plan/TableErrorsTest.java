package org.counterfoil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.StandardNormal;
import org.counterfoil.reference.MethodPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors of tables that {@code docs/method} states are those of the draws, measured anew. */
class TableErrorsTest {

    /** No multiple of the width of a cell, so that all places in a cell are met. */
    private static final double STEP = 0.00137;

    /** Of a uniform of 2^-53. */
    private static final double LAST_SCORE = 8.2096;

    private static final Map<String, Distribution> DISTRIBUTIONS = Map.of(
            "pert(0, 0.5, 1)", new Pert(0, 0.5, 1),
            "exponential(1)", new Exponential(1),
            "beta(0.5, 0.5)", new Beta(0.5, 0.5, 0, 1),
            "beta(0.1, 0.1)", new Beta(0.1, 0.1, 0, 1),
            "beta(0.05, 0.05)", new Beta(0.05, 0.05, 0, 1),
            "beta(0.02, 0.02)", new Beta(0.02, 0.02, 0, 1),
            "gamma(0.02, 1)", new Gamma(0.02, 1),
            "gamma(0.01, 1)", new Gamma(0.01, 1),
            "gamma(0.001, 1)", new Gamma(0.001, 1));

    static List<List<String>> rows() {
        return MethodPage.table(
                "| distribution | tables | largest error, share of the range | in one table it would be |");
    }

    @Test
    void thePageShowsAllOfThese() {
        assertThat(rows()).extracting(row -> row.get(0)).containsExactlyInAnyOrderElementsOf(DISTRIBUTIONS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void areThoseOfThePage(List<String> row) {
        Distribution distribution = DISTRIBUTIONS.getOrDefault(row.get(0), new Exponential(2));
        List<Piece> drawn = pieces(distribution);
        List<Piece> one = List.of(whole(distribution, QuantileTable.of(distribution)));

        assertThat(List.of(
                        String.valueOf(drawn.size()),
                        shown(largestError(distribution, drawn)),
                        shown(largestError(distribution, one))))
                .isEqualTo(row.subList(1, 4));
    }

    /** The tables that draws are read from. */
    private static List<Piece> pieces(Distribution distribution) {
        Shape shape = Shape.of(distribution);
        if (shape instanceof Shape.Curve curve) {
            return List.of(whole(distribution, curve.table()));
        }
        List<Piece> pieces = Piece.of(distribution);
        double[] cubics = pieces.stream()
                .flatMapToDouble(piece -> Arrays.stream(piece.table().cubics()))
                .toArray();
        assertThat(shape)
                .isInstanceOfSatisfying(
                        Shape.Pieces.class,
                        several -> assertThat(several.cubics()).isEqualTo(cubics));
        return pieces;
    }

    private static Piece whole(Distribution distribution, QuantileTable table) {
        return new Piece(
                new Piece.Border(distribution.lower(), 0, 1), new Piece.Border(distribution.upper(), 1, 0), table);
    }

    private static double largestError(Distribution distribution, List<Piece> pieces) {
        double smallest = StandardNormal.cdf(-LAST_SCORE);
        double largest = 0;
        for (Piece piece : pieces) {
            for (double score = -LAST_SCORE; score <= LAST_SCORE; score += STEP) {
                double lower = piece.from().lower() + piece.share() * StandardNormal.cdf(score);
                double upper = piece.to().upper() + piece.share() * StandardNormal.cdf(-score);
                if (Math.min(lower, upper) >= smallest) {
                    double exact = lower <= 0.5
                            ? distribution.quantile(lower)
                            : distribution.upperQuantile(Math.min(0.5, upper));
                    largest = Math.max(largest, Math.abs(piece.table().at(score) - exact));
                }
            }
        }
        double range = distribution.upper() - distribution.lower();
        return largest
                / (Double.isFinite(range) ? range : distribution.upperQuantile(0.001) - distribution.quantile(0.001));
    }

    /** Two digits, such as 1.1e-10. */
    private static String shown(double error) {
        String[] parts = String.format(Locale.ROOT, "%.1e", error).split("e");
        return parts[0] + "e" + Integer.parseInt(parts[1]);
    }
}
