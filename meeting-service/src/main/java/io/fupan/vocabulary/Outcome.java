package io.fupan.vocabulary;

/** Where a settled dispute went. */
public enum Outcome implements Coded {
    DECIDED,
    HOMEWORK,
    PARKED,
    WITHDRAWN;

    @Override
    public String toString() {
        return code();
    }
}
