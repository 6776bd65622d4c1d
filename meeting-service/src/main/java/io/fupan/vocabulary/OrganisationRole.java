package io.fupan.vocabulary;

/** What somebody is to the whole organisation. */
public enum OrganisationRole implements Coded {
    AUDITOR;

    @Override
    public String toString() {
        return code();
    }
}
