package io.fupan.platform.privacy;

import java.util.List;

/**
 * A table that says something about people, and what becomes of it when somebody is erased. What no table here names is
 * nobody's: a test holds the list against the database.
 *
 * @param name of the table
 * @param theirs the condition on its rows, with {@code :person}
 * @param shown what is handed out of them, as a select list; empty where another table shows it
 * @param fate what erasure does
 */
record PersonalTable(String name, String theirs, String shown, Fate fate) {

    enum Fate {
        GOES,
        /** Without what is known of the person: an id, and no name behind it. */
        STAYS
    }

    /** In the order in which they can be deleted: ways in first, so that nobody says more meanwhile. */
    static final List<PersonalTable> ALL = List.of(
            new PersonalTable(
                    "spring_session_attributes",
                    "session_primary_id in (select primary_id from spring_session where principal_name ="
                            + " :person::text)",
                    "",
                    Fate.GOES),
            new PersonalTable("spring_session", "principal_name = :person::text", "", Fate.GOES),
            new PersonalTable(
                    "user_credentials",
                    // The handle is the id's bytes, base64url.
                    "user_entity_user_id = rtrim(translate(encode(uuid_send(:person), 'base64'), '+/', '-_'), '=')",
                    "label, created, last_used",
                    Fate.GOES),
            new PersonalTable("account_links", "person = :person", "purpose, email, expires_at", Fate.GOES),
            new PersonalTable("known_devices", "person = :person", "seen_at", Fate.GOES),
            new PersonalTable(
                    "accounts",
                    "person = :person",
                    "email, departments, created_at, verified_at, disabled_at",
                    Fate.GOES),
            new PersonalTable("guests", "person = :person", "meeting, until, knocked_at", Fate.GOES),
            new PersonalTable("notices_read", "person = :person", "revision, at", Fate.GOES),
            new PersonalTable("last_seen", "person = :person", "meeting, at", Fate.GOES),
            new PersonalTable("drafts", "person = :person", "key, content, changed_at", Fate.GOES),
            new PersonalTable("imports", "person = :person", "name, department, created_at", Fate.GOES),
            new PersonalTable("people", "id = :person", "id as person, names, language, seat, departments", Fate.STAYS),
            new PersonalTable(
                    "erasure_requests",
                    "person = :person",
                    "kind, meeting, asked_at, decision, decided_at, done_at",
                    Fate.STAYS),
            new PersonalTable("copies", "person = :person", "kind, meeting, times, first_at, last_at", Fate.STAYS),
            new PersonalTable("access_log", "person = :person", "at, last_at, deed, meeting, outcome", Fate.STAYS),
            new PersonalTable("empty_decisions", "by_person = :person", "", Fate.STAYS),
            new PersonalTable("events", "by_person = :person", "", Fate.STAYS));
}
