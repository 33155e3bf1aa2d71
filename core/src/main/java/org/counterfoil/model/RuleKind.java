package org.counterfoil.model;

/** Which sort of rule a scenario breaks, wherever it comes from. */
public enum RuleKind implements ProblemKind {
    CANNOT_CHANGE_RESULTS(
            "A number is stated that cannot change any result, because the other half of it is missing: a cost of leaving without a rate of it, a share without its months.",
            "State what the message names, or leave the number out. Only a warning where `--set`, or a file that extends this one, makes it so."),
    CHOOSE_ONE("One thing is stated in two ways, of which only one can hold.", "Keep the one that is meant."),
    CORRELATION_OF_ONE(
            "A correlation is between an input and itself, or selects a single one.",
            "Name two or more uncertain inputs, or leave the correlation out."),
    CORRELATION_WITH_CERTAIN(
            "A warning: a correlation names an input that is certain, so that it cannot be correlated. The other inputs of the correlation still are.",
            "Leave it out of the correlation, or state a distribution."),
    EMPTY("Something that needs at least one entry has none.", "Add one, or leave the whole out."),
    EQUAL_EFFECTS(
            "A risk acts twice in the same way on the same path, so that its inputs cannot be told apart.",
            "Join the two effects into one."),
    FUNCTION_WITHOUT_COST(
            "A body states something of a function for which it states no cost.",
            "State the function's cost in that body, or leave the other out."),
    GO_LIVE_TOO_EARLY(
            "A body is planned to go live on a centre that is still being built.",
            "Move the go-live to the month the message names or later, or let the building start earlier."),
    HELD_AT_BOUNDS(
            "A warning: more than 1% of a distribution lies outside the bounds that its number has, and is held at them.",
            "State a distribution that lies within the bounds the message names, or truncate it with min and max."),
    IDLE(
            "A warning: a risk, an effect, a number or a name in the list of draws can change no result as things stand, and the message says why. The figures are what they would be without it.",
            "Nothing needs to be done where it is meant for another case, or for a value yet to be tried; else state what would make it matter: the message says what that is."),
    IMPOSSIBLE_CORRELATIONS(
            "The correlations contradict each other: no inputs could move together like that.",
            "Change the pair to the value that the message names, or write \"repair\": true to take the nearest possible ones."),
    MISSING(
            "Something that must be stated is not there.",
            "State it; where it is a cost of change that is really nil, state a zero with a note that says why."),
    NOT_A_FINANCIAL_YEAR("A text is not a financial year.", "Write it like 2013-14."),
    NOT_A_MONTH("A text is not a month.", "Write it like 2014-07."),
    NOT_AN_ID(
            "An id holds a letter that paths cannot hold.",
            "Use letters, digits, hyphens and dots, beginning with a letter or digit."),
    NOT_FOR_THIS_METRIC(
            "A claim states something that its metric does not have, such as a basis where it is not a saving.",
            "Leave it out, or choose the metric that is meant."),
    NUMBER_TOO_LARGE(
            "A number is so large that sums with it would lose the digits a report shows.",
            "Choose a larger units/scale, or correct the number."),
    OUT_OF_BOUNDS(
            "A number lies outside the range that it can have.",
            "Write a number in the range that the message names; shares and probabilities are fractions, not percentages."),
    OUT_OF_ORDER("Two values that follow each other are the wrong way round.", "Swap them, or correct one."),
    OUTSIDE_APPRAISAL(
            "A year or month lies outside the years of the appraisal.",
            "Choose one within appraisal/firstYear and appraisal/years, or lengthen the appraisal."),
    OUT_OF_PROPORTION(
            "An amount of money is more than a thousand times what all functions of all bodies cost in a year, or adds up to that in every year of the appraisal, or a published cost is less than a millionth of it: a slip of the unit, most likely.",
            "Write it in the unit of money that units/scale names."),
    PAIR_STATED_TWICE("The correlation of two inputs is stated twice.", "Keep one of the two."),
    SELECTS_NOTHING(
            "A path with or without * selects nothing of what it is for.",
            "Write the path of something that exists; `counterfoil explain` lists the quantities."),
    TOO_MANY_ELEMENTS(
            "There are more bodies, risks or other elements than can be simulated.",
            "State at most as many as the message names; small bodies that move alike can be stated as one."),
    TOO_MANY_INPUTS(
            "More inputs are uncertain than the sampling can serve.",
            "Write \"latin\" or \"random\" as simulation/sampling, which serve any number."),
    UNKNOWN_DRIVER(
            "A correlation names a path that is not an uncertain input.",
            "Name the path of a distribution, or of a risk's effect."),
    UNKNOWN_ID(
            "An id points to something that the scenario does not have.",
            "Write the id of one that exists, or add it."),
    UNUSED("A function or centre is described, but no body has or uses it.", "Let a body use it, or leave it out."),
    WRONG_EFFECT(
            "A risk's effect does nothing, does two things at once, or does what its path does not allow.",
            "Give each effect one of scale, add, set and line; set is for centres/*/closes alone."),
    ZERO_WITHOUT_REASON(
            "A cost that business cases like to forget is stated as zero, and nothing says why.",
            "Write {\"value\": 0, \"note\": \"why\"}.");
    private final String meaning;
    private final String advice;

    RuleKind(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    /**
     * Whether a scenario can be built in spite of it: what is idle, so that nothing reads it as things stand, or is held at
     * its bounds, need not be a mistake.
     */
    public boolean mayStand() {
        return this == CANNOT_CHANGE_RESULTS || isWarning();
    }

    /** Whether it never stands in the way of a scenario. */
    public boolean isWarning() {
        return this == IDLE || this == CORRELATION_WITH_CERTAIN || this == HELD_AT_BOUNDS;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
