package org.counterfoil.reference;

import java.util.TreeMap;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.CostItem;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/**
 * The cost of change of one trial by item: implementation with its lines, dual running and stranded cost, undiscounted,
 * within the appraisal. Source: method, section 5.
 */
final class CostLedger {

    private final Scenario scenario;
    private final TreeMap<String, Double> items = new TreeMap<>();

    CostLedger(Quantities quantities, Timeline timeline) {
        this.scenario = quantities.scenario();
        Lines lines = new Lines(quantities);
        for (int t = 0; t < scenario.appraisal().period().years(); t++) {
            SavingFlows saving = new SavingFlows(quantities, timeline, t, false);
            OneOffFlows oneOff = new OneOffFlows(quantities, timeline, t);
            for (String centre : scenario.centres().keySet()) {
                add(QuantityKind.BUILD_COST.path(centre), oneOff.build(centre));
                add(QuantityKind.BUILD_COST_PER_MONTH_LATE.path(centre), oneOff.buildLate(centre));
                add(QuantityKind.CLOSING_COST.path(centre), oneOff.closing(centre));
            }
            for (MoveTimeline move : timeline.moves()) {
                add(QuantityKind.MIGRATION_COST.path(move.body()), oneOff.migration(move));
                add(QuantityKind.BODY_COST_PER_MONTH_LATE.path(move.body()), oneOff.migrationLate(move));
                add(QuantityKind.LEAVING_COST.path(move.body()), oneOff.leaving(move));
            }
            for (String body : scenario.bodies().keySet()) {
                add(QuantityKind.DUAL_RUNNING.path(body), saving.sideBySide(body));
                add(QuantityKind.UPKEEP.path(body), saving.upkeep(body));
                add(QuantityKind.STRANDED.path(body), saving.stranded(body));
            }
            add(QuantityKind.OFFICE_COST.path(""), oneOff.office());
            add(QuantityKind.EXIT_COST.path(""), oneOff.exit());
            for (CashFlowLine line : scenario.lines().values()) {
                if (line.category() == CashFlowLine.Category.IMPLEMENTATION) {
                    add("lines/" + line.id(), lines.ofLine(line, t, saving.shareServed()));
                }
            }
            for (Risk risk : scenario.risks().values()) {
                for (Effect effect : risk.effects()) {
                    if (effect instanceof Effect.Line line && line.category() == CashFlowLine.Category.IMPLEMENTATION) {
                        add("risks/" + risk.id() + "/" + line.key(), lines.ofRisk(risk, line, t, false));
                    }
                }
            }
        }
    }

    private void add(String item, double cost) {
        items.merge(item, cost, Double::sum);
    }

    /** What the published plan counts, leaves out, or nobody has collated. */
    double covered(PublishedPlan.Coverage coverage) {
        double sum = 0;
        for (String item : items.keySet()) {
            sum += scenario.publishedPlan().coverageOf(item) == coverage ? items.getOrDefault(item, 0.0) : 0;
        }
        return sum;
    }

    /** What one sort of payer pays. */
    double paidBy(Payer payer) {
        double sum = 0;
        for (String item : items.keySet()) {
            sum += CostItem.payerOf(scenario, item) == payer ? items.getOrDefault(item, 0.0) : 0;
        }
        return sum;
    }
}
