package io.fupan.vocabulary;

/** What a dispute is really about (根本问题). */
public enum Root implements Coded {
    POSITIONING,
    GOAL,
    VALUE_PROPOSITION,
    RESOURCES,
    METHOD,
    OTHER;

    @Override
    public String toString() {
        return code();
    }
}
