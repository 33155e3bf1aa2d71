package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.model.EvidenceGrade.A;
import static org.counterfoil.model.EvidenceGrade.B;
import static org.counterfoil.model.EvidenceGrade.C;
import static org.counterfoil.model.EvidenceGrade.D;
import static org.counterfoil.model.EvidenceGrade.E;
import static org.counterfoil.model.EvidenceGrade.UNGRADED;
import static org.counterfoil.model.Provenance.NONE;
import static org.counterfoil.model.Provenance.citing;
import static org.counterfoil.model.Provenance.graded;
import static org.counterfoil.model.Provenance.note;
import static org.counterfoil.model.QuantityKind.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.Basis;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.SimulationSettings;
import org.counterfoil.model.Source;
import org.counterfoil.units.DiscountSchedule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a scenario file can say, the builder can say too, and means the same by it. */
class BuilderTest {

    /** Otherwise the law below would not speak of all that a file can say. */
    @Test
    void theFixtureUsesEveryKeyOfTheSchema() throws IOException {
        JsonMapper mapper = new JsonMapper();
        TreeSet<String> unused = new TreeSet<>();
        objects(mapper.readTree(Files.readString(Path.of("schema/scenario-1.schema.json"))))
                .filter(object -> object.path("properties").isObject())
                .forEach(object -> unused.addAll(object.get("properties").propertyNames()));
        objects(mapper.readTree(Fixtures.text("complete.json")))
                .forEach(object -> unused.removeAll(object.propertyNames()));

        // A file that extends another, or has a table of ranges, is resolved before anything is read from it.
        unused.removeAll(List.of("extends", "overrides", "path", "ranges", "reason"));
        // Every way to write a distribution has a test of its own: DistributionFormsTest.
        assertThat(unused).containsExactly("p", "p05", "p50", "p95", "parts", "weight");
    }

    @Test
    void theBuilderSaysAllThatAFileCanSay() {
        Scenario file =
                Fixtures.check("complete.json", Fixtures.text("complete.json")).orElseThrow();

        // How it was put together is not part of what it is.
        assertThat(complete())
                .usingRecursiveComparison()
                .ignoringFields("statements")
                .isEqualTo(file);
        assertThat(file.toBuilder().build()).usingRecursiveComparison().isEqualTo(file);
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        Stream<JsonNode> below = node.valueStream().flatMap(BuilderTest::objects);
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    private static Scenario complete() {
        return Scenario.builder("complete", "Everything a scenario can say")
                .source(new Source("NAO16", "Shared service centres", "https://www.nao.org.uk/", "2016-05-20"))
                .source(new Source("CO12", "Next Generation Shared Services", "", ""))
                .money("GBP", "million", "2012-13")
                .appraisal(Appraisal.of("2013-14", 10)
                        .withPresentValuesOf("2014-15")
                        .withDiscounting(DiscountSchedule.flat(0.04)))
                .function(
                        "hr",
                        f -> f.title("Human resources")
                                .with(TRANSFERABLE, 0.85)
                                .with(
                                        SAVING,
                                        Quantity.of(new Pert(0.05, 0.15, 0.30))
                                                .withPlanValue(0.2)
                                                .withProvenance(citing("NAO16", C, "As in the business case")
                                                        .ownedBy("Cabinet Office")))
                                .with(SAVING_AT_TRANSFER, Beta.ofMeanAndSd(0.04, 0.01))
                                .with(RAMP_MONTHS, 24)
                                .with(EROSION, 0.01)
                                .with(CASH_RELEASING, 0.8)
                                .with(ATTRIBUTABLE, new Beta(8, 2, 0, 1)))
                .function("finance", f -> f.with(SAVING, new Triangular(0.05, 0.1, 0.2)))
                .function("payroll", f -> f.with(SAVING, new Beta(2, 8, 0.1, 0.4)))
                .centre(
                        "issc1",
                        c -> c.title("Independent centre 1")
                                .built("2013-04", 12)
                                .contract(Centre.Contract.COST_RECOVERY)
                                .with(BUILD_COST, 30)
                                .with(BUILD_COST_PER_MONTH_LATE, 0.6)
                                .with(CENTRE_DELAY, new Pert(0, 3, 30))
                                .with(PACE, LogNormal.ofMedianAndP90(1.1, 1.6))
                                .with(RUNNING_COST, 12, citing("NAO16", B))
                                .with(COST_PER_BODY, 0.2)
                                .with(CLOSING_COST, new Truncated(new Normal(4, 2), 1, 9))
                                .with(SCALE_EXPONENT, new Uniform(0.05, 0.15)))
                .centre(
                        "issc2",
                        c -> c.built("2013-10")
                                .contract(Centre.Contract.PRICE)
                                .with(RUNNING_COST, 9)
                                .with(DISCOUNT, 0.12)
                                .with(INDEXATION, new Normal(0.01, 0.005))
                                .with(MINIMUM_VOLUME, 0.6))
                .everyFunction(f -> f.with(RAMP_MONTHS, 18))
                .everyCentre(c -> c.with(BUILD_COST, 20).with(CENTRE_DELAY, 1))
                .everyBody(b -> b.with(JOINS, 0.9)
                        .with(STANDARDISATION, 0.8)
                        .with(MIGRATION_MONTHS, 9)
                        .with(DUAL_RUNNING_MONTHS, 3)
                        .with(DUAL_RUNNING, 0.5)
                        .with(UPKEEP, 0.05)
                        .with(STRANDED, new Discrete(List.of(0.02, 0.05), List.of(3.0, 1.0))))
                .body(
                        "dft",
                        b -> b.title("Department for Transport")
                                .centre("issc1")
                                .transfer("2013-11")
                                .goLive("2014-07")
                                .cost("hr", 21)
                                .cost("finance", Normal.ofP10AndP90(27, 33))
                                .cost("payroll", 8)
                                .with(BODY_GROWTH, 0.005)
                                .with(MIGRATION_COST, 4.2, note("Quoted"))
                                .with(
                                        WITHDRAW_RATE,
                                        Quantity.ofRate(4, 26, 3).withProvenance(citing("NAO16", UNGRADED)))
                                .with(LEAVE_RATE, 0.02)
                                .with(LEAVING_COST, Gamma.ofMeanAndSd(1.5, 0.5))
                                .with(BODY_COST_PER_MONTH_LATE, new Gamma(2, 0.05))
                                .with(BODY_DELAY, LogNormal.ofMeanAndSd(4, 3))
                                .with(TRANSFER_DELAY, Quantity.of(2).withPlanValue(1)))
                .body(
                        "dwp",
                        b -> b.centre("issc2")
                                .transfer("hr", "2014-10")
                                .goLive("hr", "2015-04")
                                .goLive("finance", "2015-10")
                                .cost(
                                        Quantity.of(new Empirical(List.of(80.0, 90.0, 85.0)))
                                                .withProvenance(citing("NAO16", D, "One figure was published")
                                                        .ownedBy("DWP")),
                                        Map.of("hr", 2.0, "finance", 1.0))
                                .migrationCost("hr", 3)
                                .migrationCost("finance", new LogNormal(1, 0.4))
                                .with(JOINS, 1)
                                .with(BODY_DELAY, Quantity.of(new Fixed(3)).withPlanValue(2))
                                .with(UPKEEP, Quantity.zeroBecause("Already on the platform")))
                .programme(p -> p.starts("2012-10")
                        .with(OFFICE_COST, 4)
                        .with(EXIT_COST, new Exponential(1.1))
                        .with(GROWTH, 0.01)
                        .with(VOLATILITY, 0.01)
                        .with(PERSISTENCE, 0.6)
                        .with(BASELINE_ERROR, LogNormal.ofMedianAndP90(1, 1.15)))
                .line(
                        "legacy-contract",
                        CashFlowLine.Category.IMPLEMENTATION,
                        l -> l.title("Ending the old contract")
                                .payer(Payer.SUPPLIER)
                                .transfer()
                                .sunk()
                                .amount("2012-13", 3)
                                .amount(
                                        "2013-14",
                                        Quantity.of(new Uniform(1, 2)).withProvenance(note("Under dispute")))
                                .provenance(citing("NAO16", D, "Shared by two bodies")
                                        .ownedBy("DfT")))
                .line(
                        "estate",
                        CashFlowLine.Category.SAVING,
                        l -> l.scaledByVolume().amount("2016-17", 1.5))
                .risk(
                        "platform-slips",
                        0.6,
                        r -> r.title("Platform design, build and test overrun")
                                .provenance(citing("NAO16", B, "Both centres slipped")
                                        .ownedBy("Programme"))
                                .adds(
                                        "centres/*/delay",
                                        Quantity.of(LogNormal.ofMedianAndP90(12, 30))
                                                .withProvenance(citing("NAO16", UNGRADED)))
                                .scalesEach("bodies/*/migrationCost", new Pert(1, 1.2, 2.5)))
                .risk(
                        "supplier-fails",
                        0.1,
                        r -> r.sets(
                                        "centres/issc1/closes",
                                        // From 2013-04: 2017-04, 2018-04, 2021-04; not before 2017-10.
                                        new Truncated(new Triangular(48, 60, 96), 54, Double.POSITIVE_INFINITY))
                                .with(new Effect.Set(new PathPattern("centres/issc2/closes"), Quantity.of(72), true))
                                .brings(
                                        CashFlowLine.Category.RUNNING,
                                        Payer.PROGRAMME,
                                        Quantity.of(new Uniform(3, 9)),
                                        "2017-04",
                                        6))
                .correlation(Correlation.between("delays", 0.4, "centres/*/delay", "bodies/*/delay")
                        .repaired()
                        .withProvenance(citing("NAO16", E, "Judgement").ownedBy("Programme")))
                .correlation(Correlation.ofPairs(
                        "costs", new Correlation.Pair("bodies/dft/cost/finance", "bodies/dwp/cost", 0.3)))
                .claim(
                        "600m",
                        c -> c.statement("potential cost savings of £600m a year")
                                .provenance(citing("CO12", A, "Press notice").ownedBy("Cabinet Office"))
                                .metric(ClaimMetric.ANNUAL_SAVING)
                                .basis(Basis.GROSS)
                                .year("2017-18")
                                .atLeast(600)
                                .confidence(0.9))
                .claim(
                        "average",
                        c -> c.metric(ClaimMetric.AVERAGE_SAVING)
                                .basis(Basis.CASH_RELEASING)
                                .from("2014-15")
                                .by("2018-19")
                                .atLeast(10))
                .claim(
                        "cumulative",
                        c -> c.metric(ClaimMetric.CUMULATIVE_SAVING)
                                .basis(Basis.NET)
                                .by("2018-19")
                                .atLeast(20))
                .claim("overrun", c -> c.metric(ClaimMetric.OVERRUN_RATIO).atMost(1.2))
                .claim("payback", c -> c.metric(ClaimMetric.PAYBACK_YEAR).atMost(2018))
                .publishedPlan(p -> p.cost(60)
                        .covers("centres/*/build/cost", "programme/officeCost")
                        .leavesOut("bodies/*/dualRunning")
                        .provenance(citing("CO12", B, "Table 3").ownedBy("Cabinet Office")))
                .payer("bodies/*/upkeep", Payer.CENTRE)
                .settings(new SimulationSettings(
                        4096, 7, Sampling.RANDOM, new DrawList(List.of("bodies/dft/delay", "correlations/delays"))))
                .provenance("units/priceBase", citing("CO12", B))
                .provenance("appraisal/firstYear", graded(E, "Ten years"))
                .provenance("appraisal/years", NONE.ownedBy("Treasury"))
                .provenance("appraisal/presentValueYear", graded(E, "Ten years"))
                .provenance("appraisal/discounting", citing("NAO16", C, "As the auditor does"))
                .provenance(
                        "centres/issc1/build/start", citing("CO12", B, "Page 3").ownedBy("Programme"))
                .provenance("centres/issc1/build/months", graded(E, "As for like centres"))
                .provenance("bodies/dft/goLive", citing("CO12", D, "A quarter after the centre opens"))
                .provenance("bodies/dwp/goLive/hr", graded(E, "Assumed: the new financial year"))
                .provenance(
                        "bodies/dwp/cost/split",
                        citing("NAO16", D, "One figure was published").ownedBy("DWP"))
                .provenance("programme/start", note("Two months before the plan was published"))
                .provenance("claims/average/by", graded(E, ""))
                .provenance(
                        "claims/600m/confidence",
                        graded(E, "What the Treasury asks").ownedBy("Treasury"))
                .build();
    }
}
