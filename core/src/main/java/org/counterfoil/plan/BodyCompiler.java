package org.counterfoil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.model.Body;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.AppraisalPeriod;

/** Compiles bodies: functions that move and go live together become a wave, those whose saving grows alike a ramp. */
final class BodyCompiler {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final Index drivers;
    private final Index rows;
    private final Index centres;
    private final AccountBook accounts;
    private final List<Action> actions;

    BodyCompiler(
            Scenario scenario, Index drivers, Index rows, Index centres, AccountBook accounts, List<Action> actions) {
        this.scenario = scenario;
        this.period = scenario.appraisal().period();
        this.drivers = drivers;
        this.rows = rows;
        this.centres = centres;
        this.accounts = accounts;
        this.actions = actions;
    }

    BodyPlan body(Body body) {
        String id = body.id();
        int ownGrowth = rows.orNone(QuantityKind.BODY_GROWTH.path(id));
        return new BodyPlan(
                id,
                centres.of(body.centre()),
                ownGrowth >= 0 ? ownGrowth : row(QuantityKind.GROWTH, ""),
                row(QuantityKind.JOINS, id),
                row(QuantityKind.WITHDRAW_RATE, id),
                row(QuantityKind.LEAVE_RATE, id),
                row(QuantityKind.LEAVING_COST, id),
                row(QuantityKind.BODY_COST_PER_MONTH_LATE, id),
                row(QuantityKind.BODY_DELAY, id),
                row(QuantityKind.TRANSFER_DELAY, id),
                row(QuantityKind.MIGRATION_MONTHS, id),
                row(QuantityKind.DUAL_RUNNING_MONTHS, id),
                row(QuantityKind.STANDARDISATION, id),
                row(QuantityKind.DUAL_RUNNING, id),
                row(QuantityKind.UPKEEP, id),
                row(QuantityKind.STRANDED, id),
                drivers.orNone(QuantityKind.JOINS.path(id) + "/happens"),
                drivers.orNone("bodies/" + id + "/withdraws"),
                drivers.orNone("bodies/" + id + "/leaves"),
                account(Account.Category.MIGRATION, QuantityKind.MIGRATION_COST, id),
                account(Account.Category.MIGRATION, QuantityKind.BODY_COST_PER_MONTH_LATE, id),
                account(Account.Category.LEAVING, QuantityKind.LEAVING_COST, id),
                account(Account.Category.DUAL_RUNNING, QuantityKind.DUAL_RUNNING, id),
                account(Account.Category.DUAL_RUNNING, QuantityKind.UPKEEP, id),
                account(Account.Category.STRANDED, QuantityKind.STRANDED, id),
                waves(body));
    }

    private List<BodyPlan.Wave> waves(Body body) {
        TreeMap<String, TreeMap<String, Body.Move>> together = new TreeMap<>();
        body.functions()
                .forEach((function, move) -> together.computeIfAbsent(
                                move.goLive() + " " + move.transfer(), months -> new TreeMap<>())
                        .put(function, move));
        double planCost = 0;
        for (Body.Move move : body.functions().values()) {
            planCost += plan(move.cost());
        }
        List<BodyPlan.Wave> waves = new ArrayList<>();
        for (TreeMap<String, Body.Move> moves : together.values()) {
            waves.add(wave(moves, planCost, body.functions().size()));
        }
        return waves;
    }

    private BodyPlan.Wave wave(SortedMap<String, Body.Move> moves, double bodyPlanCost, int functionCount) {
        Body.Move any = moves.values().iterator().next();
        double goLive = period.monthsUntil(any.goLive());
        double cost = 0;
        double volume = 0;
        List<BodyPlan.Part> migrationParts = new ArrayList<>();
        TreeMap<String, BodyPlan.Ramp> ramps = new TreeMap<>();
        for (Map.Entry<String, Body.Move> entry : moves.entrySet()) {
            String function = entry.getKey();
            Body.Move move = entry.getValue();
            cost += plan(move.cost());
            volume += plan(move.cost())
                    * scenario.quantity(QuantityKind.TRANSFERABLE.path(function))
                            .planValue();
            migrationParts.add(part(move.migrationCost()));
            // The rows of the group's first function stand for all: they are the same in every trial.
            ramps.computeIfAbsent(
                            rampKey(function),
                            key -> new BodyPlan.Ramp(
                                    row(QuantityKind.RAMP_MONTHS, function),
                                    row(QuantityKind.EROSION, function),
                                    savingKind(function),
                                    new ArrayList<>()))
                    .functions()
                    .add(function(function, move));
        }
        return new BodyPlan.Wave(
                goLive,
                period.monthsUntil(any.transfer()),
                bodyPlanCost > 0 ? cost / bodyPlanCost : moves.size() / (double) functionCount,
                volume,
                migrationParts,
                List.copyOf(ramps.values()));
    }

    private BodyPlan.Function function(String id, Body.Move move) {
        return new BodyPlan.Function(
                part(move.cost()),
                plan(move.cost()),
                row(QuantityKind.TRANSFERABLE, id),
                row(QuantityKind.SAVING, id),
                row(QuantityKind.SAVING_AT_TRANSFER, id),
                savingKind(id));
    }

    private SavingKind savingKind(String function) {
        return new SavingKind(row(QuantityKind.CASH_RELEASING, function), row(QuantityKind.ATTRIBUTABLE, function));
    }

    /** The same for functions whose saving grows and erodes alike and is of one kind in every trial. */
    private String rampKey(String function) {
        return Stream.of(
                        QuantityKind.RAMP_MONTHS,
                        QuantityKind.EROSION,
                        QuantityKind.CASH_RELEASING,
                        QuantityKind.ATTRIBUTABLE)
                .map(kind -> valueKey(kind.path(function)))
                .collect(Collectors.joining(" "));
    }

    private String valueKey(String path) {
        int row = rows.of(path);
        boolean isFixed =
                scenario.quantity(path).isCertain() && actions.stream().noneMatch(action -> action.target() == row);
        return isFixed ? "same " + scenario.quantity(path).distribution().mean() : path;
    }

    private BodyPlan.Part part(Body.Share share) {
        return new BodyPlan.Part(rows.of(share.path()), share.weight());
    }

    private double plan(Body.Share share) {
        return share.weight() * scenario.quantity(share.path()).planValue();
    }

    private int account(Account.Category category, QuantityKind kind, String id) {
        return accounts.accountOf(category, kind.path(id));
    }

    private int row(QuantityKind kind, String id) {
        return rows.of(kind.path(id));
    }
}
