package org.counterfoil.model;

import java.util.EnumSet;
import java.util.Set;

/** What a claim may be about. */
public enum ClaimMetric {
    /** Saving; of one year. */
    ANNUAL_SAVING("annualSaving", Years.ONE, true, "saving"),
    /** Saving a year at the levels reached at the end of the year; of one year. */
    RUN_RATE("runRate", Years.ONE, true, "saving a year at the levels reached at the end of the year"),
    /** Average saving a year; of the years up to one. */
    AVERAGE_SAVING("averageSaving", Years.SPAN, true, "average saving a year"),
    /** Saving in all; of the years up to one. */
    CUMULATIVE_SAVING("cumulativeSaving", Years.SPAN, true, "saving in all"),
    /** Net present value; of the whole appraisal. */
    NET_PRESENT_VALUE("netPresentValue", Years.NONE, false, "net present value"),
    /** Net present social value; of the whole appraisal. */
    NET_PRESENT_SOCIAL_VALUE("netPresentSocialValue", Years.NONE, false, "net present social value"),
    /** Implementation cost; of the whole appraisal. */
    IMPLEMENTATION_COST("implementationCost", Years.NONE, false, "implementation cost"),
    /** Overrun ratio; of the whole appraisal. */
    OVERRUN_RATIO("overrunRatio", Years.NONE, false, "overrun ratio"),
    /** Published overrun ratio; of the whole appraisal. */
    PUBLISHED_OVERRUN_RATIO("publishedOverrunRatio", Years.NONE, false, "published overrun ratio"),
    /** Payback year; of the whole appraisal. */
    PAYBACK_YEAR("paybackYear", Years.NONE, false, "payback year"),
    /** Benefit-cost ratio; of the whole appraisal. */
    BENEFIT_COST_RATIO("benefitCostRatio", Years.NONE, false, "benefit-cost ratio"),
    /** Delay; of the whole appraisal. */
    DELAY_MONTHS("delayMonths", Years.NONE, false, "delay"),
    /** Uptake at the end of the year; of one year. */
    UPTAKE("uptake", Years.ONE, false, "uptake at the end of the year");

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
    private final String meaning;

    ClaimMetric(String key, Years years, boolean isSaving, String meaning) {
        this.key = key;
        this.years = years;
        this.isSaving = isSaving;
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
