package io.fupan.platform.security;

import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was refused to whom, and who came, went, looked, replayed and took the record along. It is not part of the
 * record, and is kept for a time of its own.
 */
@Repository
public class AccessLog {

    private static final String INSERT =
            "insert into access_log (person, deed, meeting, outcome) values (:person, :deed, :meeting, :outcome)";

    /** Looked at again within this many minutes it is the same visit, whose end moves on. */
    private static final String VISIT = """
        with again as (update access_log set last_at = now()
                       where person = :person and deed = :deed and meeting = :meeting and outcome = 'allowed'
                         and last_at > now() - interval '30 minutes' returning 1)
        insert into access_log (person, deed, meeting, outcome)
        select :person, :deed, :meeting, 'allowed' where not exists (select from again)
        """;

    /** How long a visit's end may be behind, so that not every look is written down. */
    private static final long LAG_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final int REMEMBERED = 10_000;

    private record Visit(PersonId person, String deed, MeetingId meeting) {}

    private final JdbcClient database;
    private final Map<Visit, Long> written = new ConcurrentHashMap<>();

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

    /** Somebody looks at a meeting; one row for a visit, however often they look. */
    public void looked(PersonId person, String deed, MeetingId meeting) {
        var visit = new Visit(person, deed, meeting);
        long now = System.nanoTime();
        Long last = written.get(visit);
        if (last != null && now - last < LAG_NANOS) return;
        if (written.size() > REMEMBERED) written.clear();
        database.sql(VISIT)
                .param("person", person.value())
                .param("deed", deed)
                .param("meeting", meeting.value())
                .update();
        written.put(visit, now);
    }

    public void allowed(PersonId person, String deed) {
        write(person, deed, Optional.empty(), "allowed");
    }

    /** Somebody was turned away who is nobody here; noting that takes as long as noting who. */
    void turnedAway(String deed) {
        database.sql("insert into access_log (deed, outcome) values (?, 'denied')")
                .param(deed)
                .update();
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
