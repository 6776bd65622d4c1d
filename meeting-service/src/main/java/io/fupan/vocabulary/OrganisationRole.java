package io.fupan.vocabulary;

/** What somebody is to the whole organisation. */
public enum OrganisationRole implements Coded {
    /** Accounts, departments and roles; no meeting is theirs to see for that. */
    ADMINISTRATOR,
    AUDITOR;

    @Override
    public String toString() {
        return code();
    }
}
