package io.fupan.vocabulary;

/** How a decision was made. */
public enum How implements Coded {
    LEAD,
    CONSENSUS,
    VOTE;

    @Override
    public String toString() {
        return code();
    }
}
