package org.counterfoil.reference;

import java.util.List;
import java.util.TreeMap;
import org.counterfoil.model.CashFlowLine;
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
    private final EveryTrial everyTrial;
    private final TreeMap<String, Double> items = new TreeMap<>();

    /**
     * A trial's ledger.
     *
     * @param years what is saved, by year
     * @param oneOffs what the change costs once, by year
     */
    CostLedger(Quantities quantities, Timeline timeline, List<SavingFlows> years, List<OneOffFlows> oneOffs) {
        this.scenario = quantities.scenario();
        this.everyTrial = quantities.draws().everyTrial();
        Lines lines = new Lines(quantities);
        for (int t = 0; t < scenario.appraisal().period().years(); t++) {
            SavingFlows saving = years.get(t);
            OneOffFlows oneOff = oneOffs.get(t);
            for (String centre : scenario.centres().keySet()) {
                add(EveryTrial.path(QuantityKind.BUILD_COST, centre), oneOff.build(centre));
                add(EveryTrial.path(QuantityKind.BUILD_COST_PER_MONTH_LATE, centre), oneOff.buildLate(centre));
                add(EveryTrial.path(QuantityKind.CLOSING_COST, centre), oneOff.closing(centre));
            }
            for (MoveTimeline move : timeline.moves()) {
                add(EveryTrial.path(QuantityKind.MIGRATION_COST, move.body()), oneOff.migration(move));
                add(EveryTrial.path(QuantityKind.BODY_COST_PER_MONTH_LATE, move.body()), oneOff.migrationLate(move));
                add(EveryTrial.path(QuantityKind.LEAVING_COST, move.body()), oneOff.leaving(move));
            }
            for (String body : scenario.bodies().keySet()) {
                add(EveryTrial.path(QuantityKind.DUAL_RUNNING, body), saving.sideBySide(body));
                add(EveryTrial.path(QuantityKind.UPKEEP, body), saving.upkeep(body));
                add(EveryTrial.path(QuantityKind.STRANDED, body), saving.stranded(body));
            }
            add(EveryTrial.path(QuantityKind.OFFICE_COST, ""), oneOff.office());
            add(EveryTrial.path(QuantityKind.EXIT_COST, ""), oneOff.exit());
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
            sum += everyTrial.coverageOf(scenario, item) == coverage ? items.getOrDefault(item, 0.0) : 0;
        }
        return sum;
    }

    /** What one sort of payer pays. */
    double paidBy(Payer payer) {
        double sum = 0;
        for (String item : items.keySet()) {
            sum += everyTrial.payerOf(scenario, item) == payer ? items.getOrDefault(item, 0.0) : 0;
        }
        return sum;
    }
}
