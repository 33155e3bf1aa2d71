package org.counterfoil.report;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.EnglishMonth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes assumptions as JSON, distributions by their parameters as a scenario file has them, months as {@code 2014-07}. */
public final class AssumptionsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final AssumptionsLog log;
    private final Wording wording;

    private AssumptionsJson(AssumptionsLog log) {
        this.log = log;
        this.wording = new Wording(log, DateStyle.ISO);
    }

    /** The whole log and how the claims are read; ends with a line feed. */
    public static String write(AssumptionsLog log) {
        AssumptionsJson json = new AssumptionsJson(log);
        ObjectNode result = json.scenario();
        ArrayNode assumptions = result.putArray("assumptions");
        log.assumptions().forEach(assumption -> assumptions.add(json.assumption(assumption)));
        ArrayNode claims = result.putArray("claims");
        log.scenario().claims().values().forEach(claim -> claims.add(json.claim(claim)));
        ObjectNode grades = result.putObject("grades");
        log.grades().forEach((grade, count) -> grades.put(grade.name(), count));
        ArrayNode unsupported = result.putArray("withoutSourceOrGrade");
        log.unsupported().forEach(unsupported::add);
        return text(result);
    }

    /** What is explained; ends with a line feed. */
    public static String write(Explanation explanation) {
        AssumptionsJson json = new AssumptionsJson(explanation.log());
        ObjectNode result = json.scenario();
        if (!explanation.quantities().isEmpty()) {
            result.putObject("run")
                    .put("trials", explanation.simulation().trials())
                    .put("seed", explanation.simulation().seed())
                    .put("sampling", explanation.simulation().sampling().key());
        }
        ArrayNode quantities = result.putArray("quantities");
        explanation.quantities().forEach(quantity -> quantities.add(json.quantity(explanation, quantity)));
        ArrayNode decisions = result.putArray("decisions");
        explanation.decisions().forEach(decision -> decisions.add(json.assumption(decision)));
        ArrayNode risks = result.putArray("risks");
        explanation.risks().forEach(risk -> risks.add(json.risk(risk)));
        ArrayNode correlations = result.putArray("correlations");
        explanation.correlations().forEach(correlation -> correlations.add(correlation(correlation)));
        ArrayNode claims = result.putArray("claims");
        explanation.claims().forEach(claim -> claims.add(json.claim(claim)));
        return text(result);
    }

    private static String text(JsonNode node) {
        return Json.text(node);
    }

    private ObjectNode scenario() {
        Scenario scenario = log.scenario();
        ObjectNode result = NODES.objectNode();
        result.putObject("scenario")
                .put("id", scenario.about().id())
                .put("title", scenario.about().title())
                .put("priceBase", scenario.money().priceBase().toString())
                .put("yearStarts", EnglishMonth.key(scenario.appraisal().yearStarts()));
        return result;
    }

    private ObjectNode assumption(Assumption assumption) {
        ObjectNode node = NODES.objectNode()
                .put("path", assumption.path())
                .put("meaning", assumption.meaning())
                .put("unit", assumption.value().unit())
                .put("words", wording.value(assumption));
        putValue(node, assumption.value());
        if (assumption.isPlanned()) {
            node.put("planned", Digits.full(assumption.quantity().planValue()));
        }
        node.put("origin", assumption.origin().key());
        putIfAny(node, "statedAt", assumption.statedAt());
        putIfAny(node, "place", assumption.place());
        putProvenance(node, assumption.provenance());
        return node;
    }

    private static void putValue(ObjectNode node, Assumption.Value value) {
        if (value instanceof Assumption.Amount amount) {
            if (amount.of().distribution() instanceof Fixed fixed) {
                node.put("value", Digits.full(fixed.value()));
            } else {
                node.set("distribution", distribution(amount.of().distribution()));
            }
        } else if (value instanceof Assumption.Split split) {
            ObjectNode shares = node.putObject("value");
            split.shares().forEach((id, share) -> shares.put(id, Digits.exact(share)));
        } else if (value instanceof Assumption.Text text) {
            node.put("value", text.words());
        }
    }

    private static void putProvenance(ObjectNode node, Provenance from) {
        putIfAny(node, "source", from.source());
        putIfAny(
                node,
                "evidence",
                from.evidence() == EvidenceGrade.UNGRADED ? "" : from.evidence().name());
        putIfAny(node, "owner", from.owner());
        putIfAny(node, "note", from.note());
    }

    private static void putIfAny(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    /** The name and parameters of a distribution: those of its record, which are one of the sets that a file may write. */
    static ObjectNode distribution(Distribution distribution) {
        ObjectNode node = NODES.objectNode()
                .put("dist", distribution.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        for (RecordComponent component : distribution.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(distribution);
                boolean isOpenEnd = value instanceof Double number && number.isInfinite();
                if (!isOpenEnd) {
                    node.set(component.getName(), parameter(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("a public record has public accessors", e);
            }
        }
        return node;
    }

    private static JsonNode parameter(Object value) {
        if (value instanceof Double number) {
            return NODES.numberNode(Digits.full(number));
        } else if (value instanceof Distribution nested) {
            return distribution(nested);
        } else if (value instanceof Quantiles.Pair pair) {
            return NODES.objectNode().put("p", Digits.full(pair.p())).put("value", Digits.full(pair.value()));
        } else if (value instanceof Mixture.Part part) {
            ObjectNode node = NODES.objectNode().put("weight", Digits.full(part.weight()));
            node.setAll(distribution(part.distribution()));
            return node;
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(parameter(item)));
            return array;
        }
        throw new AssertionError("a parameter of a distribution is no " + value.getClass());
    }

    private ObjectNode quantity(Explanation explanation, Assumption quantity) {
        ObjectNode node = assumption(quantity);
        QuantityKind kind = QuantityKind.ofPath(quantity.path());
        putIfFinite(node, "lowerBound", kind.lower());
        putIfFinite(node, "upperBound", kind.upper());
        ArrayNode draws = node.putArray("draws");
        for (double p : Summary.PROBABILITIES) {
            draws.addObject()
                    .put("p", Digits.exact(p))
                    .put(
                            "value",
                            Digits.exact(quantity.quantity().distribution().quantile(p)));
        }
        node.set("trials", ResultJson.summary(quantity.value().unit(), explanation.inTrials(quantity)));
        node.put("heldBack", Digits.exact(explanation.heldBack(quantity)));
        ArrayNode risks = node.putArray("risks");
        explanation
                .acting(quantity)
                .forEach(acting -> risks.addObject()
                        .put("id", acting.risk().id())
                        .put("title", acting.risk().title())
                        .put("likelihood", Digits.full(acting.risk().likelihood()))
                        .put("effect", wording.effect(acting.risk(), acting.effect())));
        ArrayNode correlations = node.putArray("correlations");
        explanation.correlations(quantity).forEach(correlation -> correlations.add(correlation.id()));
        return node;
    }

    private static void putIfFinite(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, Digits.full(value));
        }
    }

    private ObjectNode risk(Risk risk) {
        ObjectNode node = NODES.objectNode().put("id", risk.id()).put("title", risk.title());
        ArrayNode effects = node.putArray("effects");
        risk.effects().forEach(effect -> effects.add(wording.effect(risk, effect)));
        ArrayNode assumptions = node.putArray("assumptions");
        log.beneath("risks/" + risk.id()).forEach(assumption -> assumptions.add(assumption(assumption)));
        return node;
    }

    private static ObjectNode correlation(Correlation correlation) {
        ObjectNode node = NODES.objectNode().put("id", correlation.id());
        ArrayNode words = node.putArray("words");
        Wording.correlation(correlation).forEach(words::add);
        putProvenance(node, correlation.provenance());
        return node;
    }

    private ObjectNode claim(Claim claim) {
        ObjectNode node = NODES.objectNode()
                .put("id", claim.id())
                .put("statement", claim.statement())
                .put("reading", new ClaimWords(log.scenario()).reading(claim))
                .put("metric", claim.metric().key())
                .put("threshold", Digits.full(claim.threshold()))
                .put("confidence", Digits.full(claim.confidence()));
        putProvenance(node, claim.provenance());
        ArrayNode assumptions = node.putArray("assumptions");
        log.beneath("claims/" + claim.id()).forEach(assumption -> assumptions.add(assumption(assumption)));
        return node;
    }
}
