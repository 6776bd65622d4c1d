package io.fupan.vocabulary;

/** What somebody is to a meeting; one person can be several. */
public enum Role implements Coded {
    SYSTEM,
    HOST,
    PARTICIPANT,
    OBSERVER,
    AUDITOR,
    NOBODY;

    @Override
    public String toString() {
        return code();
    }
}
