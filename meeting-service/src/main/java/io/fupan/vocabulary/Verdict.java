package io.fupan.vocabulary;

/** What a review of homework says. */
public enum Verdict implements Coded {
    ACCEPTED,
    AGAIN,
    DROPPED;

    @Override
    public String toString() {
        return code();
    }
}
