package io.fupan.platform.security;

import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was refused to whom, and who came, went and took the record along. It is not part of the record. */
@Repository
public class AccessLog {

    private static final String INSERT =
            "insert into access_log (person, deed, meeting, outcome) values (:person, :deed, :meeting, :outcome)";

    private final JdbcClient database;

    AccessLog(JdbcClient database) {
        this.database = database;
    }

    /** @param deed a command's name, or a view's as in {@link io.fupan.access.WhoMay} */
    public void denied(PersonId person, String deed, MeetingId meeting) {
        write(person, deed, Optional.of(meeting), "denied");
    }

    /** A command's denial, which names its meeting only in a body nobody need have read. */
    public void denied(PersonId person, String deed) {
        write(person, deed, Optional.empty(), "denied");
    }

    public void allowed(PersonId person, String deed, MeetingId meeting) {
        write(person, deed, Optional.of(meeting), "allowed");
    }

    void allowed(PersonId person, String deed) {
        write(person, deed, Optional.empty(), "allowed");
    }

    private void write(PersonId person, String deed, Optional<MeetingId> meeting, String outcome) {
        database.sql(INSERT)
                .param("person", person.value())
                .param("deed", deed)
                .param("meeting", meeting.map(MeetingId::value).orElse(null))
                .param("outcome", outcome)
                .update();
    }
}
