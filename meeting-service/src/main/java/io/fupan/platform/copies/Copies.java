package io.fupan.platform.copies;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was given a copy of what: letters sent, minutes and records taken along. No erasure reaches them, so that whoever
 * asks for one can be told.
 */
@Repository
public class Copies {

    /** What it is. */
    public enum Kind implements Coded {
        /** A letter that invites to an account. */
        INVITATION,
        /** A letter to choose another password. */
        RESET,
        /** A letter to a new address, or to the old one. */
        EMAIL,
        /** The minutes of a meeting, in whatever form. */
        MINUTES,
        /** A meeting's events. */
        EVENTS,
        /** What is kept of its own receiver. */
        MY_DATA
    }

    private static final String ISSUE = """
        insert into copies (kind, person, meeting) values (:kind, :person, :meeting)
        on conflict (kind, person, meeting) do update set times = copies.times + 1, last_at = now()
        """;

    private final JdbcClient database;

    Copies(JdbcClient database) {
        this.database = database;
    }

    /** Of no meeting. */
    public void issued(Kind kind, PersonId person) {
        issued(kind, person, Optional.empty());
    }

    public void issued(Kind kind, PersonId person, MeetingId meeting) {
        issued(kind, person, Optional.of(meeting));
    }

    private void issued(Kind kind, PersonId person, Optional<MeetingId> meeting) {
        database.sql(ISSUE)
                .param("kind", kind.code())
                .param("person", person.value())
                .param("meeting", meeting.map(MeetingId::value).orElse(null))
                .update();
    }
}
