package io.fupan.vocabulary;

/**
 * What an agenda item is for; the eight questions lie in SETTING (1), RESULTS (2, 3), LEARNING (4), YEAR (5, 6), ANNUAL
 * (7, 8).
 */
public enum ItemKind implements Coded {
    LAST_TIME,
    SCORING,
    SETTING,
    RESULTS,
    LEARNING,
    YEAR,
    ANNUAL,
    DISPUTES,
    OTHER;

    @Override
    public String toString() {
        return code();
    }
}
