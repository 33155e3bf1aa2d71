package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.counterfoil.reference.MethodPage;
import org.counterfoil.units.Figures;
import org.junit.jupiter.api.Test;

/** The bounds that {@code docs/method} states are those of the catalogue. */
class BoundsPageTest {

    @Test
    void areThoseOfTheCatalogue() {
        assertThat(MethodPage.table("| from | to | quantities |"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(QuantityKind.values())
                        .collect(Collectors.groupingBy(
                                kind -> List.of(shown(kind.lower()), shown(kind.upper())),
                                Collectors.mapping(kind -> kind.pattern().text(), Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(row -> List.of(row.getKey().get(0), row.getKey().get(1), row.getValue()))
                        .toList());
    }

    private static String shown(double bound) {
        if (Double.isInfinite(bound)) {
            return "–";
        }
        return bound == Math.nextDown(1.0) ? "below 1" : Figures.asWritten(bound);
    }
}
