package org.counterfoil.model;

import java.util.EnumSet;
import java.util.Set;

/** What a claim may be about. */
public enum ClaimMetric {
    /** Saving; of one year. */
    ANNUAL_SAVING("annualSaving", Years.ONE, true, QuantityUnit.MONEY_A_YEAR, "saving"),
    /** Saving a year at the levels reached at the end of the year; of one year. */
    RUN_RATE(
            "runRate",
            Years.ONE,
            true,
            QuantityUnit.MONEY_A_YEAR,
            "saving a year at the levels reached at the end of the year"),
    /** Average saving a year; of the years up to one. */
    AVERAGE_SAVING("averageSaving", Years.SPAN, true, QuantityUnit.MONEY_A_YEAR, "average saving a year"),
    /** Saving in all; of the years up to one. */
    CUMULATIVE_SAVING("cumulativeSaving", Years.SPAN, true, QuantityUnit.MONEY, "saving in all"),
    /** Net present value; of the whole appraisal. */
    NET_PRESENT_VALUE("netPresentValue", Years.NONE, false, QuantityUnit.MONEY, "net present value"),
    /** Net present social value; of the whole appraisal. */
    NET_PRESENT_SOCIAL_VALUE(
            "netPresentSocialValue", Years.NONE, false, QuantityUnit.MONEY, "net present social value"),
    /** Implementation cost; of the whole appraisal. */
    IMPLEMENTATION_COST("implementationCost", Years.NONE, false, QuantityUnit.MONEY, "implementation cost"),
    /** Overrun ratio; of the whole appraisal. */
    OVERRUN_RATIO("overrunRatio", Years.NONE, false, QuantityUnit.RATIO, "overrun ratio"),
    /** Published overrun ratio; of the whole appraisal. */
    PUBLISHED_OVERRUN_RATIO("publishedOverrunRatio", Years.NONE, false, QuantityUnit.RATIO, "published overrun ratio"),
    /** Payback year; of the whole appraisal. */
    PAYBACK_YEAR("paybackYear", Years.NONE, false, QuantityUnit.YEARS, "payback year"),
    /** Benefit-cost ratio; of the whole appraisal. */
    BENEFIT_COST_RATIO("benefitCostRatio", Years.NONE, false, QuantityUnit.RATIO, "benefit-cost ratio"),
    /** Delay; of the whole appraisal. */
    DELAY_MONTHS("delayMonths", Years.NONE, false, QuantityUnit.MONTHS, "delay"),
    /** Uptake at the end of the year; of one year. */
    UPTAKE("uptake", Years.ONE, false, QuantityUnit.FRACTION, "uptake at the end of the year");

    /** Which years a metric is about. */
    public enum Years {
        /** The whole appraisal. */
        NONE,
        /** One year. */
        ONE,
        /** The years up to one. */
        SPAN
    }

    private final String key;
    private final Years years;
    private final boolean isSaving;
    private final QuantityUnit unit;
    private final String meaning;

    ClaimMetric(String key, Years years, boolean isSaving, QuantityUnit unit, String meaning) {
        this.key = key;
        this.years = years;
        this.isSaving = isSaving;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Its name in files, such as {@code annualSaving}. */
    public String key() {
        return key;
    }

    /** Which years it is about. */
    public Years years() {
        return years;
    }

    /** Whether it is a saving, so that a {@link Basis} applies. */
    public boolean isSaving() {
        return isSaving;
    }

    /** What a threshold is measured in; for a payback year, the calendar year in which it starts. */
    public QuantityUnit unit() {
        return unit;
    }

    /** The sides of a programme that decide it: the rest may turn out as it likes. */
    public Set<Aspect> aspects() {
        return this == DELAY_MONTHS || this == UPTAKE
                ? EnumSet.of(Aspect.DATES, Aspect.JOINING)
                : EnumSet.allOf(Aspect.class);
    }

    /** One line on what it is. */
    public String meaning() {
        return meaning;
    }
}
