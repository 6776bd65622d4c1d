package io.fupan.platform.privacy;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for what to be erased, and what became of it. */
@Repository
class Requests {

    enum Kind implements Coded {
        WORDS,
        PERSON;

        static Optional<Kind> of(String code) {
            return List.of(values()).stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst();
        }
    }

    enum Decision implements Coded {
        GRANTED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * @param meeting whose words; absent for all that was said
     * @param decidedBy absent when they withdrew it
     */
    record Request(
            UUID id,
            PersonId person,
            Kind kind,
            Optional<MeetingId> meeting,
            Instant askedAt,
            Optional<Decision> decision,
            Optional<PersonId> decidedBy,
            Optional<Instant> decidedAt,
            Optional<Instant> doneAt) {}

    private static final String ASK = """
        insert into erasure_requests (id, person, kind, meeting) values (:id, :person, :kind, :meeting)
        on conflict (person, kind, meeting) where decision is null do nothing
        """;
    private static final String OPEN = "select * from erasure_requests where person = :person and kind = :kind"
            + " and meeting is not distinct from cast(:meeting as uuid) and decision is null";
    private static final String DECIDE = """
        update erasure_requests set decision = :decision, decided_by = :by, decided_at = now()
        where id = :id and decision is null
        """;

    private final JdbcClient database;

    Requests(JdbcClient database) {
        this.database = database;
    }

    /** @return the id of the one that waits; asked again it is the same */
    UUID ask(PersonId person, Kind kind, Optional<MeetingId> meeting) {
        about(ASK, person, kind, meeting).param("id", UUID.randomUUID()).update();
        return about(OPEN, person, kind, meeting)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, PersonId person, Kind kind, Optional<MeetingId> meeting) {
        return database.sql(sql)
                .param("person", person.value())
                .param("kind", kind.code())
                .param("meeting", meeting.map(MeetingId::value).orElse(null));
    }

    Optional<Request> find(UUID id) {
        return database.sql("select * from erasure_requests where id = ?")
                .param(id)
                .query(Requests::request)
                .optional();
    }

    List<Request> of(PersonId person) {
        return database.sql("select * from erasure_requests where person = ? order by asked_at desc")
                .param(person.value())
                .query(Requests::request)
                .list();
    }

    /** Those that wait first, then the latest. */
    List<Request> all() {
        return database.sql("select * from erasure_requests order by decision is not null, asked_at desc limit 200")
                .query(Requests::request)
                .list();
    }

    List<Request> granted() {
        return database.sql("select * from erasure_requests where decision = 'granted' and done_at is null")
                .query(Requests::request)
                .list();
    }

    /**
     * @param by empty when it is withdrawn
     * @return whether it was still to be decided
     */
    boolean decide(UUID id, Decision decision, Optional<PersonId> by) {
        return database.sql(DECIDE)
                        .param("id", id)
                        .param("decision", decision.code())
                        .param("by", by.map(PersonId::value).orElse(null))
                        .update()
                > 0;
    }

    void done(UUID id) {
        database.sql("update erasure_requests set done_at = now() where id = ? and done_at is null")
                .param(id)
                .update();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Kind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("meeting", UUID.class)).map(MeetingId::new),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("decision")).map(it -> Decision.valueOf(it.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                instant(row.getObject("done_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
