package io.fupan.vocabulary;

/** Which OKR was set: the one of this cycle (question 1), or the one of the year (question 7). */
public enum Setting implements Coded {
    CYCLE,
    ANNUAL;

    @Override
    public String toString() {
        return code();
    }
}
