package org.counterfoil.verdict;

/** The word for a claim. */
public enum Verdict {
    /** Its probability is at least the confidence it asks for, beyond the simulation's error. */
    SUPPORTED("supported"),
    /** Its probability is below the confidence it asks for, beyond the simulation's error. */
    NOT_SUPPORTED("not supported"),
    /** Its probability lies so near the confidence it asks for that more trials are needed to tell. */
    TOO_CLOSE_TO_CALL("too close to call"),
    /** Its figure does not exist in so many trials that its probability could lie on either side of the confidence. */
    CANNOT_BE_JUDGED("cannot be judged"),
    /** It lies above what the inputs allow at best, whichever risks happen: no trial can meet it, however many are run. */
    RULED_OUT_BY_INPUTS("ruled out by the inputs");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As printed. */
    public String words() {
        return words;
    }
}
