package io.fupan.vocabulary;

/** What kind of thing is counted; a number when nothing is said. */
public enum MetricForm implements Coded {
    NUMBER,
    /** From 0, not there, to 1, there. */
    YES_NO,
    /** From 0 to the number of steps; its value is how many are reached. */
    MILESTONES;

    @Override
    public String toString() {
        return code();
    }
}
