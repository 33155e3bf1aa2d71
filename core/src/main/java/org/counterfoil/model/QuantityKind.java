package org.counterfoil.model;

import static org.counterfoil.model.QuantityUnit.FRACTION;
import static org.counterfoil.model.QuantityUnit.FRACTION_A_YEAR;
import static org.counterfoil.model.QuantityUnit.MONEY;
import static org.counterfoil.model.QuantityUnit.MONEY_A_MONTH;
import static org.counterfoil.model.QuantityUnit.MONEY_A_YEAR;
import static org.counterfoil.model.QuantityUnit.MONEY_PER_MONEY_A_YEAR;
import static org.counterfoil.model.QuantityUnit.MONTH;
import static org.counterfoil.model.QuantityUnit.MONTHS;
import static org.counterfoil.model.QuantityUnit.NUMBER;
import static org.counterfoil.model.QuantityUnit.PROBABILITY;
import static org.counterfoil.model.QuantityUnit.RATE_A_YEAR;
import static org.counterfoil.model.QuantityUnit.RATIO;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterfoil.units.AppraisalPeriod;

/**
 * The catalogue of quantities: the only place where one is spelled.
 *
 * <p>The schema, the defaults, the bounds, the reference page and the plan derive from it or are tested against it.
 * Columns: path, unit, default, lower and upper bound, meaning. Source: method,
 * section 2.
 */
public enum QuantityKind {
    /** Share of a function's cost that can move; fraction, 1 where nothing is stated. */
    TRANSFERABLE("functions/*/transferable", FRACTION, 1, 0, 1, "share of a function's cost that can move"),
    /** Share of unit cost saved at full standardisation; negative where unit cost rises; fraction, always stated. */
    SAVING(
            "functions/*/saving",
            FRACTION,
            Limits.REQUIRED,
            -1,
            1,
            "share of unit cost saved at full standardisation; negative where unit cost rises"),
    /**
     * Share of unit cost saved by moving the work as it is, without the platform; negative where unit cost rises;
     * fraction, 0 where nothing is stated.
     */
    SAVING_AT_TRANSFER(
            "functions/*/savingAtTransfer",
            FRACTION,
            0,
            -1,
            1,
            "share of unit cost saved by moving the work as it is, without the platform; negative where unit cost rises"),
    /** Months from the move to the full saving; months, 0 where nothing is stated. */
    RAMP_MONTHS(
            "functions/*/rampMonths",
            MONTHS,
            0,
            0,
            AppraisalPeriod.MOST_MONTHS,
            "months from the move to the full saving"),
    /** Share of the saving lost each year after go-live; fraction a year, 0 where nothing is stated. */
    EROSION(
            "functions/*/erosion",
            FRACTION_A_YEAR,
            0,
            0,
            Limits.BELOW_ONE,
            "share of the saving lost each year after go-live"),
    /** Share of what is released that is cash; fraction, 1 where nothing is stated. */
    CASH_RELEASING("functions/*/cashReleasing", FRACTION, 1, 0, 1, "share of what is released that is cash"),
    /** Share of what is released that is not also claimed elsewhere nor due anyway; fraction, 1 where nothing is stated. */
    ATTRIBUTABLE(
            "functions/*/attributable",
            FRACTION,
            1,
            0,
            1,
            "share of what is released that is not also claimed elsewhere nor due anyway"),
    /** Cost of building the centre and its platform; money, 0 where nothing is stated. */
    BUILD_COST("centres/*/build/cost", MONEY, 0, 0, Limits.INFINITY, "cost of building the centre and its platform"),
    /** Cost of each month the centre opens late; money a month, 0 where nothing is stated. */
    BUILD_COST_PER_MONTH_LATE(
            "centres/*/build/costPerMonthLate",
            MONEY_A_MONTH,
            0,
            0,
            Limits.INFINITY,
            "cost of each month the centre opens late"),
    /** Months by which the centre opens late; negative is early; months, 0 where nothing is stated. */
    CENTRE_DELAY(
            "centres/*/delay",
            MONTHS,
            0,
            -AppraisalPeriod.MOST_MONTHS,
            AppraisalPeriod.MOST_MONTHS,
            "months by which the centre opens late; negative is early"),
    /** Month in which the centre closes; never, unless a risk sets it; month. */
    CLOSES(
            "centres/*/closes",
            MONTH,
            Limits.INFINITY,
            0,
            Limits.INFINITY,
            "month in which the centre closes; never, unless a risk sets it"),
    /** Months between go-lives, as a ratio to the planned; ratio, 1 where nothing is stated. */
    PACE("centres/*/pace", RATIO, 1, 0, Limits.PACE, "months between go-lives, as a ratio to the planned"),
    /** Fixed cost of the centre while it is open; money a year, always stated. */
    RUNNING_COST(
            "centres/*/runningCost",
            MONEY_A_YEAR,
            Limits.REQUIRED,
            0,
            Limits.INFINITY,
            "fixed cost of the centre while it is open"),
    /** Cost of the centre for each body it serves; money a year, 0 where nothing is stated. */
    COST_PER_BODY(
            "centres/*/costPerBody", MONEY_A_YEAR, 0, 0, Limits.INFINITY, "cost of the centre for each body it serves"),
    /** Cost of closing the centre; money, 0 where nothing is stated. */
    CLOSING_COST("centres/*/closingCost", MONEY, 0, 0, Limits.INFINITY, "cost of closing the centre"),
    /** How fast unit cost rises as volume falls: it goes with volume to the power of minus this; number, 0 where nothing is stated. */
    SCALE_EXPONENT(
            "centres/*/scaleExponent",
            NUMBER,
            0,
            0,
            1,
            "how fast unit cost rises as volume falls: it goes with volume to the power of minus this"),
    /** Price contract: discount on the stated business-as-usual cost; fraction, 0 where nothing is stated. */
    DISCOUNT(
            "centres/*/contract/discount",
            FRACTION,
            0,
            0,
            1,
            "price contract: discount on the stated business-as-usual cost"),
    /** Price contract: real growth of the price a year; fraction a year, 0 where nothing is stated. */
    INDEXATION(
            "centres/*/contract/indexation",
            FRACTION_A_YEAR,
            0,
            -Limits.GROWTH,
            Limits.GROWTH,
            "price contract: real growth of the price a year"),
    /** Price contract: share of the planned volume that is paid for whatever is used; fraction, 0 where nothing is stated. */
    MINIMUM_VOLUME(
            "centres/*/contract/minimumVolume",
            FRACTION,
            0,
            0,
            1,
            "price contract: share of the planned volume that is paid for whatever is used"),
    /** Business-as-usual cost of a function, or of all with a split; money a year, always stated. */
    COST(
            "bodies/*/cost",
            MONEY_A_YEAR,
            Limits.REQUIRED,
            0,
            Limits.INFINITY,
            "business-as-usual cost of a function, or of all with a split"),
    /** Real growth of the body's business-as-usual cost; the programme's where none is stated; fraction a year. */
    BODY_GROWTH(
            "bodies/*/growth",
            FRACTION_A_YEAR,
            Limits.PROGRAMME,
            -Limits.GROWTH,
            Limits.GROWTH,
            "real growth of the body's business-as-usual cost; the programme's where none is stated"),
    /** Probability that the body joins; probability, 1 where nothing is stated. */
    JOINS("bodies/*/joins", PROBABILITY, 1, 0, 1, "probability that the body joins"),
    /** Rate of giving up while waiting past the planned go-live; a year, 0 where nothing is stated. */
    WITHDRAW_RATE(
            "bodies/*/withdrawRate",
            RATE_A_YEAR,
            0,
            0,
            Limits.INFINITY,
            "rate of giving up while waiting past the planned go-live"),
    /** Rate of leaving once live; a year, 0 where nothing is stated. */
    LEAVE_RATE("bodies/*/leaveRate", RATE_A_YEAR, 0, 0, Limits.INFINITY, "rate of leaving once live"),
    /** Cost of leaving the centre; money, 0 where nothing is stated. */
    LEAVING_COST("bodies/*/leavingCost", MONEY, 0, 0, Limits.INFINITY, "cost of leaving the centre"),
    /** Cost to the body of each month its go-live is late; money a month, 0 where nothing is stated. */
    BODY_COST_PER_MONTH_LATE(
            "bodies/*/costPerMonthLate",
            MONEY_A_MONTH,
            0,
            0,
            Limits.INFINITY,
            "cost to the body of each month its go-live is late"),
    /** Months by which the body's own go-live is late; negative is early; months, 0 where nothing is stated. */
    BODY_DELAY(
            "bodies/*/delay",
            MONTHS,
            0,
            -AppraisalPeriod.MOST_MONTHS,
            AppraisalPeriod.MOST_MONTHS,
            "months by which the body's own go-live is late; negative is early"),
    /** Months by which the transfer of the work as it is comes late; months, 0 where nothing is stated. */
    TRANSFER_DELAY(
            "bodies/*/transferDelay",
            MONTHS,
            0,
            -AppraisalPeriod.MOST_MONTHS,
            AppraisalPeriod.MOST_MONTHS,
            "months by which the transfer of the work as it is comes late"),
    /** Months over which migration is paid for; months, 12 where nothing is stated. */
    MIGRATION_MONTHS(
            "bodies/*/migrationMonths",
            MONTHS,
            12,
            1,
            AppraisalPeriod.MOST_MONTHS,
            "months over which migration is paid for"),
    /** Months after go-live with old and new side by side; months, 0 where nothing is stated. */
    DUAL_RUNNING_MONTHS(
            "bodies/*/dualRunningMonths",
            MONTHS,
            0,
            0,
            AppraisalPeriod.MOST_MONTHS,
            "months after go-live with old and new side by side"),
    /** Cost of moving the body to the platform, in all or by function; money, always stated. */
    MIGRATION_COST(
            "bodies/*/migrationCost",
            MONEY,
            Limits.REQUIRED,
            0,
            Limits.INFINITY,
            "cost of moving the body to the platform, in all or by function"),
    /** Share of the platform's saving the body can reach; the rest is lost to tailoring; fraction, 1 where nothing is stated. */
    STANDARDISATION(
            "bodies/*/standardisation",
            FRACTION,
            1,
            0,
            1,
            "share of the platform's saving the body can reach; the rest is lost to tailoring"),
    /** Share of cost paid twice while running side by side; fraction, always stated. */
    DUAL_RUNNING(
            "bodies/*/dualRunning",
            FRACTION,
            Limits.REQUIRED,
            0,
            1,
            "share of cost paid twice while running side by side"),
    /** Share of cost a year to keep an ageing system past the planned go-live; fraction a year, always stated. */
    UPKEEP(
            "bodies/*/upkeep",
            FRACTION_A_YEAR,
            Limits.REQUIRED,
            0,
            1,
            "share of cost a year to keep an ageing system past the planned go-live"),
    /** Share of the transferred cost that stays behind as a shadow organisation; fraction, always stated. */
    STRANDED(
            "bodies/*/stranded",
            FRACTION,
            Limits.REQUIRED,
            0,
            1,
            "share of the transferred cost that stays behind as a shadow organisation"),
    /** Cost of the programme office; money a year, always stated. */
    OFFICE_COST(
            "programme/officeCost", MONEY_A_YEAR, Limits.REQUIRED, 0, Limits.INFINITY, "cost of the programme office"),
    /** One-off cost of releasing posts, for each unit of yearly cost released; money for each money a year, always stated. */
    EXIT_COST(
            "programme/exitCost",
            MONEY_PER_MONEY_A_YEAR,
            Limits.REQUIRED,
            0,
            Limits.YEARS_OF_COST,
            "one-off cost of releasing posts, for each unit of yearly cost released"),
    /** Real growth of business-as-usual cost; fraction a year, 0 where nothing is stated. */
    GROWTH(
            "programme/businessAsUsual/growth",
            FRACTION_A_YEAR,
            0,
            -Limits.GROWTH,
            Limits.GROWTH,
            "real growth of business-as-usual cost"),
    /** Standard deviation of a year's shock to the logarithm of business-as-usual cost; number, 0 where nothing is stated. */
    VOLATILITY(
            "programme/businessAsUsual/volatility",
            NUMBER,
            0,
            0,
            Limits.GROWTH,
            "standard deviation of a year's shock to the logarithm of business-as-usual cost"),
    /** Share of a year's drift that carries over to the next; number, 0 where nothing is stated. */
    PERSISTENCE(
            "programme/businessAsUsual/persistence",
            NUMBER,
            0,
            0,
            1,
            "share of a year's drift that carries over to the next"),
    /** True business-as-usual cost, as a ratio to the stated; ratio, 1 where nothing is stated. */
    BASELINE_ERROR(
            "programme/businessAsUsual/baselineError",
            RATIO,
            1,
            0,
            Limits.BASELINE,
            "true business-as-usual cost, as a ratio to the stated"),
    /** Amount of a cash-flow line in a year; money a year, 0 where nothing is stated. */
    LINE_AMOUNT(
            "lines/*/amount",
            MONEY_A_YEAR,
            0,
            -Limits.INFINITY,
            Limits.INFINITY,
            "amount of a cash-flow line in a year");

    /** What stands in the columns where there is no plain number; an enum's own constants come too late for it. */
    private static final class Limits {
        static final double INFINITY = Double.POSITIVE_INFINITY;
        static final double BELOW_ONE = Math.nextDown(1.0);
        /** At a hundred times the planned months between go-lives, a month becomes eight years. */
        static final double PACE = 100;
        /** Ten years of what a post costs, to release it. */
        static final double YEARS_OF_COST = 10;
        /** Half more, or half less, in every year. */
        static final double GROWTH = 0.5;
        /** A baseline that is wrong by a factor of ten is another programme's. */
        static final double BASELINE = 10;

        static final double REQUIRED = Double.NaN;
        /** A body without a growth of its own has the programme's. */
        static final double PROGRAMME = Double.NEGATIVE_INFINITY;
    }

    private final PathPattern pattern;
    private final QuantityUnit unit;
    private final double defaultValue;
    private final double lower;
    private final double upper;
    private final String meaning;

    QuantityKind(String path, QuantityUnit unit, double defaultValue, double lower, double upper, String meaning) {
        this.pattern = new PathPattern(path);
        this.unit = unit;
        this.defaultValue = defaultValue;
        this.lower = lower;
        this.upper = upper;
        this.meaning = meaning;
    }

    /** Selects the paths of this kind, such as {@code bodies/*}{@code /standardisation}. */
    public PathPattern pattern() {
        return pattern;
    }

    /** Unit of every quantity of this kind. */
    public QuantityUnit unit() {
        return unit;
    }

    /** Whether every scenario must state it: silence about a cost is how business cases flatter themselves. */
    public boolean isRequired() {
        return Double.isNaN(defaultValue);
    }

    /** Whether a scenario that does not state it has a value for it all the same. */
    public boolean hasDefault() {
        return Double.isFinite(defaultValue);
    }

    /** The value where a scenario states none; meaningful if {@link #hasDefault()}. */
    public double defaultValue() {
        return defaultValue;
    }

    /**
     * Whether it is itself a deviation from the plan, so that the plan has none of it (its default) unless a plan value
     * is stated: delays, pace and the baseline's error.
     */
    public boolean isDeviationFromPlan() {
        return switch (this) {
            case CENTRE_DELAY, BODY_DELAY, TRANSFER_DELAY, PACE, BASELINE_ERROR -> true;
            default -> false;
        };
    }

    /** Smallest value a trial may use; a draw below is held here, and counted. */
    public double lower() {
        return lower;
    }

    /** Largest value a trial may use; a draw above is held here, and counted. */
    public double upper() {
        return upper;
    }

    /** One line on what it is. */
    public String meaning() {
        return meaning;
    }

    /** The last words of its path: the key under its function, centre, body or programme, such as {@code build/cost}. */
    public String key() {
        String text = pattern.text();
        String owner = owner() + (isProgramme() ? "/" : "/*/");
        return text.substring(owner.length());
    }

    /** The first word of its path: {@code functions}, {@code centres}, {@code bodies}, {@code programme}, {@code lines}. */
    public String owner() {
        return pattern.text().substring(0, pattern.text().indexOf('/'));
    }

    private boolean isProgramme() {
        return owner().equals("programme");
    }

    /** Its path for one function, centre, body or line; the id is ignored for the programme's. */
    public String path(String id) {
        return pattern.text().replace("*", id);
    }

    /** Its path for one function of a body, or one year of a line. */
    public String path(String id, String part) {
        return path(id) + "/" + part;
    }

    /** The kind of a quantity's path. */
    public static QuantityKind ofPath(String path) {
        for (QuantityKind kind : Starts.KINDS.getOrDefault(Starts.of(path), List.of())) {
            if (kind.pattern.matches(path)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'%s' is not the path of a quantity".formatted(path));
    }

    /** Kinds by the segments that tell most of them apart: all but the id, as far as the first of the key. */
    private static final class Starts {
        static final Map<String, List<QuantityKind>> KINDS =
                Arrays.stream(values()).collect(Collectors.groupingBy(kind -> of(kind.pattern.text())));

        /** {@code bodies/cost} of {@code bodies/dft/cost/hr}. */
        static String of(String path) {
            int first = path.indexOf('/');
            int second = path.indexOf('/', first + 1);
            if (first < 0 || second < 0 || path.startsWith("programme/")) {
                int end = second < 0 ? path.length() : second;
                return path.substring(0, end);
            }
            int third = path.indexOf('/', second + 1);
            return path.substring(0, first) + path.substring(second, third < 0 ? path.length() : third);
        }
    }
}
