package org.counterfoil.outcome;

/**
 * What is measured in a trial: the catalogue of outcomes, each with its name in files, its shape, its unit and what it is.
 * Source: method, sections 6 and 7.
 *
 * <p>What it means that a trial has no value is part of the catalogue: {@link #missing()}.
 *
 * <p>"Cost of change" is implementation, dual running and stranded cost within the appraisal period.
 */
public enum Metric {
    /** Business-as-usual cost of all bodies; money a year. */
    BUSINESS_AS_USUAL("businessAsUsual", Shape.YEAR, Unit.MONEY_A_YEAR, "business-as-usual cost of all bodies"),
    /** Cost that stays with the bodies; money a year. */
    LEGACY("legacy", Shape.YEAR, Unit.MONEY_A_YEAR, "cost that stays with the bodies"),
    /** Cost of the centres, or their price; money a year. */
    CENTRE("centre", Shape.YEAR, Unit.MONEY_A_YEAR, "cost of the centres, or their price"),
    /** Cost of shadow organisations; money a year. */
    STRANDED("stranded", Shape.YEAR, Unit.MONEY_A_YEAR, "cost of shadow organisations"),
    /** Cost of old and new side by side, and of ageing systems past plan; money a year. */
    DUAL_RUNNING(
            "dualRunning",
            Shape.YEAR,
            Unit.MONEY_A_YEAR,
            "cost of old and new side by side, and of ageing systems past plan"),
    /** Cost of building the centres; money. */
    BUILD("build", Shape.YEAR, Unit.MONEY, "cost of building the centres"),
    /** Cost of moving the bodies; money. */
    MIGRATION("migration", Shape.YEAR, Unit.MONEY, "cost of moving the bodies"),
    /** Cost of releasing posts; money. */
    EXIT("exit", Shape.YEAR, Unit.MONEY, "cost of releasing posts"),
    /** Cost of the programme office; money. */
    OFFICE("office", Shape.YEAR, Unit.MONEY, "cost of the programme office"),
    /** Cost of bodies that leave; money. */
    LEAVING("leaving", Shape.YEAR, Unit.MONEY, "cost of bodies that leave"),
    /** Cost of centres that close; money. */
    CLOSING("closing", Shape.YEAR, Unit.MONEY, "cost of centres that close"),
    /** Further one-off costs; money. */
    IMPLEMENTATION_LINES("implementationLines", Shape.YEAR, Unit.MONEY, "further one-off costs"),
    /** Further yearly costs; money a year. */
    RUNNING_LINES("runningLines", Shape.YEAR, Unit.MONEY_A_YEAR, "further yearly costs"),
    /** Further yearly savings; money a year. */
    SAVING_LINES("savingLines", Shape.YEAR, Unit.MONEY_A_YEAR, "further yearly savings"),
    /** One-off cost of the change; money. */
    IMPLEMENTATION("implementation", Shape.YEAR, Unit.MONEY, "one-off cost of the change"),
    /** Saving, net of the centres' running cost, before one-off costs; money a year. */
    GROSS_SAVING(
            "grossSaving",
            Shape.YEAR,
            Unit.MONEY_A_YEAR,
            "saving, net of the centres' running cost, before one-off costs"),
    /** Gross saving less stranded cost, dual running and implementation; money a year. */
    NET_SAVING(
            "netSaving",
            Shape.YEAR,
            Unit.MONEY_A_YEAR,
            "gross saving less stranded cost, dual running and implementation"),
    /** Gross saving less stranded cost and what is not cash; money a year. */
    CASH_RELEASING_SAVING(
            "cashReleasingSaving",
            Shape.YEAR,
            Unit.MONEY_A_YEAR,
            "gross saving less stranded cost and what is not cash"),
    /** Gross saving less what is claimed elsewhere or due anyway; money a year. */
    ATTRIBUTABLE_SAVING(
            "attributableSaving",
            Shape.YEAR,
            Unit.MONEY_A_YEAR,
            "gross saving less what is claimed elsewhere or due anyway"),
    /** Gross saving a year at the levels reached at the year's end; money a year. */
    GROSS_RUN_RATE(
            "grossRunRate",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.MONEY_A_YEAR,
            "gross saving a year at the levels reached at the year's end"),
    /** Gross run rate less stranded cost and dual running at the year's end; money a year. */
    NET_RUN_RATE(
            "netRunRate",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.MONEY_A_YEAR,
            "gross run rate less stranded cost and dual running at the year's end"),
    /** Cash-releasing saving a year at the levels reached at the year's end; money a year. */
    CASH_RELEASING_RUN_RATE(
            "cashReleasingRunRate",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.MONEY_A_YEAR,
            "cash-releasing saving a year at the levels reached at the year's end"),
    /** Attributable saving a year at the levels reached at the year's end; money a year. */
    ATTRIBUTABLE_RUN_RATE(
            "attributableRunRate",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.MONEY_A_YEAR,
            "attributable saving a year at the levels reached at the year's end"),
    /** Share of planned volume that has moved, at the year's end; share. */
    UPTAKE(
            "uptake",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.SHARE,
            "share of planned volume that has moved, at the year's end"),
    /** Share of planned volume that is live on the platform, at the year's end; share. */
    LIVE_UPTAKE(
            "liveUptake",
            Shape.YEAR,
            Timing.AT_YEAR_END,
            Unit.SHARE,
            "share of planned volume that is live on the platform, at the year's end"),
    /** Cost of the centres and shadow organisations for each unit of business-as-usual cost served; 1 is no cheaper; ratio. */
    UNIT_COST_RATIO(
            "unitCostRatio",
            Shape.YEAR,
            Unit.RATIO,
            "cost of the centres and shadow organisations for each unit of business-as-usual cost served; 1 is no cheaper",
            Missing.UNDEFINED,
            "nobody is served in the year"),
    /** What a body pays its centre; a transfer inside the public sector; money a year. */
    CHARGE(
            "charge",
            Shape.BODY_YEAR,
            Unit.MONEY_A_YEAR,
            "what a body pays its centre; a transfer inside the public sector"),
    /** A body's own view: business as usual less legacy, stranded, dual running, migration and charge; money a year. */
    BODY_SAVING(
            "bodySaving",
            Shape.BODY_YEAR,
            Unit.MONEY_A_YEAR,
            "a body's own view: business as usual less legacy, stranded, dual running, migration and charge"),
    /** Present value of net saving, public-sector financial; money. */
    NET_PRESENT_VALUE(
            "netPresentValue", Shape.TRIAL, Unit.MONEY, "present value of net saving, public-sector financial"),
    /** Present value of net saving without transfers; money. */
    NET_PRESENT_SOCIAL_VALUE(
            "netPresentSocialValue", Shape.TRIAL, Unit.MONEY, "present value of net saving without transfers"),
    /** One-off cost of the change within the appraisal period; money. */
    IMPLEMENTATION_COST(
            "implementationCost", Shape.TRIAL, Unit.MONEY, "one-off cost of the change within the appraisal period"),
    /** Cost of delivery, as a ratio to its plan for the same bodies; ratio. */
    OVERRUN_RATIO(
            "overrunRatio",
            Shape.TRIAL,
            Unit.RATIO,
            "cost of delivery, as a ratio to its plan for the same bodies",
            Missing.UNDEFINED,
            "the plan spends nothing on delivery"),
    /** Cost of bodies that leave and of centres that close, within the appraisal period; money. */
    LEAVING_AND_CLOSING_COST(
            "leavingAndClosingCost",
            Shape.TRIAL,
            Unit.MONEY,
            "cost of bodies that leave and of centres that close, within the appraisal period"),
    /** Cost of delivery, leaving and closing that falls after the last year: in no total; money. */
    COST_AFTER_LAST_YEAR(
            "costAfterLastYear",
            Shape.TRIAL,
            Unit.MONEY,
            "cost of delivery, leaving and closing that falls after the last year: in no total"),
    /** Cost of what the published plan counts, as a ratio to the published cost; ratio. */
    PUBLISHED_OVERRUN_RATIO(
            "publishedOverrunRatio",
            Shape.TRIAL,
            Unit.RATIO,
            "cost of what the published plan counts, as a ratio to the published cost",
            Missing.UNDEFINED,
            "no cost was published, or it is not known what it counts"),
    /** First financial year from which cumulative net saving stays at or above zero, by its first calendar year; year. */
    PAYBACK_YEAR(
            "paybackYear",
            Shape.TRIAL,
            Unit.YEAR_NUMBER,
            "first financial year from which cumulative net saving stays at or above zero, by its first calendar year",
            Missing.NEVER,
            "it does not pay back within the appraisal"),
    /** Deepest cumulative net cost; money. */
    PEAK_FUNDING("peakFunding", Shape.TRIAL, Unit.MONEY, "deepest cumulative net cost"),
    /** Present value of gross saving less stranded cost and dual running, as a ratio to that of implementation; ratio. */
    BENEFIT_COST_RATIO(
            "benefitCostRatio",
            Shape.TRIAL,
            Unit.RATIO,
            "present value of gross saving less stranded cost and dual running, as a ratio to that of implementation",
            Missing.UNDEFINED,
            "implementation costs nothing, or is paid for by grants"),
    /** Last go-live less the last planned one, over the bodies that went live; months. */
    DELAY_MONTHS(
            "delayMonths",
            Shape.TRIAL,
            Unit.MONTHS,
            "last go-live less the last planned one, over the bodies that went live",
            Missing.UNDEFINED,
            "nobody goes live from the first year on"),
    /** Delay of go-live, weighted by volume, over the bodies that went live; months. */
    MEAN_DELAY_MONTHS(
            "meanDelayMonths",
            Shape.TRIAL,
            Unit.MONTHS,
            "delay of go-live, weighted by volume, over the bodies that went live",
            Missing.UNDEFINED,
            "nobody goes live from the first year on"),
    /** Bodies whose work moved to a centre; bodies. */
    BODIES_MOVED("bodiesMoved", Shape.TRIAL, Unit.COUNT, "bodies whose work moved to a centre"),
    /** Bodies that went live on the platform; bodies. */
    BODIES_LIVE("bodiesLive", Shape.TRIAL, Unit.COUNT, "bodies that went live on the platform"),
    /** Bodies that joined and gave up waiting; bodies. */
    BODIES_WITHDRAWN("bodiesWithdrawn", Shape.TRIAL, Unit.COUNT, "bodies that joined and gave up waiting"),
    /** Bodies served that left of their own will; bodies. */
    BODIES_LEFT("bodiesLeft", Shape.TRIAL, Unit.COUNT, "bodies served that left of their own will"),
    /** Cost of change that the published plan counts; money. */
    COST_COUNTED("costCounted", Shape.TRIAL, Unit.MONEY, "cost of change that the published plan counts"),
    /** Cost of change that the published plan is known to leave out; money. */
    COST_LEFT_OUT(
            "costLeftOut", Shape.TRIAL, Unit.MONEY, "cost of change that the published plan is known to leave out"),
    /** Cost of change not stated to be in or out of the published plan; money. */
    COST_NOT_COLLATED(
            "costNotCollated",
            Shape.TRIAL,
            Unit.MONEY,
            "cost of change not stated to be in or out of the published plan"),
    /** Cost of change that the centres pay; money. */
    PAID_BY_CENTRE("paidByCentre", Shape.TRIAL, Unit.MONEY, "cost of change that the centres pay"),
    /** Cost of change that the bodies pay; money. */
    PAID_BY_BODY("paidByBody", Shape.TRIAL, Unit.MONEY, "cost of change that the bodies pay"),
    /** Cost of change that suppliers pay; money. */
    PAID_BY_SUPPLIER("paidBySupplier", Shape.TRIAL, Unit.MONEY, "cost of change that suppliers pay"),
    /** Cost of change that the programme pays; money. */
    PAID_BY_PROGRAMME("paidByProgramme", Shape.TRIAL, Unit.MONEY, "cost of change that the programme pays"),
    /** Cost of change whose payer is not stated; money. */
    PAID_BY_UNKNOWN("paidByUnknown", Shape.TRIAL, Unit.MONEY, "cost of change whose payer is not stated");

    /** When a metric is measured. */
    public enum Timing {
        /** Over the year, or over all. */
        DURING,
        /** By the levels reached as the year ends. */
        AT_YEAR_END
    }

    /** Over what a metric has one value in each trial. */
    public enum Shape {
        /** One value. */
        TRIAL,
        /** One value for each year. */
        YEAR,
        /** One value for each body and year. */
        BODY_YEAR
    }

    /** Unit of a metric; money is in the scenario's own. */
    public enum Unit {
        /** Money in all, real terms. */
        MONEY("money"),
        /** Money in the year, real terms. */
        MONEY_A_YEAR("money a year"),
        /** One amount for each unit of another. */
        RATIO("ratio"),
        /** A share, from 0 to 1. */
        SHARE("share"),
        /** Months, not always whole. */
        MONTHS("months"),
        /** A number of bodies. */
        COUNT("bodies"),
        /** The calendar year in which a financial year starts. */
        YEAR_NUMBER("year");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        /** As printed, with the scenario's money symbol in place of the word money. */
        public String in(String moneySymbol) {
            return words.replace("money", moneySymbol);
        }
    }

    /** What it means that a trial has no value of a metric. */
    public enum Missing {
        /** Every trial has one. */
        NONE,
        /** It never comes: later than any year. */
        NEVER,
        /** It does not exist, so that nothing can be said of it. */
        UNDEFINED
    }

    private final String key;
    private final Shape shape;
    private final Timing timing;
    private final Unit unit;
    private final String meaning;
    private final Missing missing;
    private final String whenMissing;

    Metric(String key, Shape shape, Unit unit, String meaning) {
        this(key, shape, Timing.DURING, unit, meaning);
    }

    Metric(String key, Shape shape, Timing timing, Unit unit, String meaning) {
        this(key, shape, timing, unit, meaning, Missing.NONE, "");
    }

    Metric(String key, Shape shape, Unit unit, String meaning, Missing missing, String whenMissing) {
        this(key, shape, Timing.DURING, unit, meaning, missing, whenMissing);
    }

    Metric(String key, Shape shape, Timing timing, Unit unit, String meaning, Missing missing, String whenMissing) {
        this.key = key;
        this.shape = shape;
        this.timing = timing;
        this.unit = unit;
        this.meaning = meaning;
        this.missing = missing;
        this.whenMissing = whenMissing;
    }

    /** Its name in files, such as {@code netPresentValue}. */
    public String key() {
        return key;
    }

    /** Over what it has one value in each trial. */
    public Shape shape() {
        return shape;
    }

    /** When it is measured. */
    public Timing timing() {
        return timing;
    }

    /** Its unit. */
    public Unit unit() {
        return unit;
    }

    /** One line on what it is. */
    public String meaning() {
        return meaning;
    }

    /** What it means that a trial has no value (NaN). */
    public Missing missing() {
        return missing;
    }

    /** When a trial has no value, as a clause; empty where every trial has one. */
    public String whenMissing() {
        return whenMissing;
    }
}
