package io.fupan.vocabulary;

/** What somebody is to what they ask for; one person can be several. The foremost come first. */
public enum Role implements Coded {
    SYSTEM,
    HOST,
    CO_HOST,
    PARTICIPANT,
    OBSERVER,
    /** Admitted by a link, without an account, to one meeting. */
    GUEST,
    AUDITOR,
    /** Somebody it is shown to: a closed review, a department's OKRs. */
    READER,
    /** Of the department it is about. */
    LEAD,
    /** Of the department it is about. */
    MEMBER,
    ADMINISTRATOR,
    /** Belongs to some department or has a role in the organisation. */
    COLLEAGUE,
    NOBODY;

    @Override
    public String toString() {
        return code();
    }
}
