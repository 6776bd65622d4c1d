package io.fupan.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.platform.security.Auditors;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings somebody may see, newest first. */
@Component
class MeetingList {

    record Listed(List<Meeting> meetings) {}

    /**
     * One line of the list.
     *
     * @param role the foremost of what the reader is to it
     * @param move number of the last public one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Meeting(
            String meeting,
            Optional<String> title,
            String department,
            Optional<String> departmentName,
            String cycle,
            String status,
            Optional<Instant> startsAt,
            Optional<Instant> openedAt,
            Optional<Instant> closedAt,
            String role,
            String host,
            int move,
            int people,
            int decisions) {}

    private static final String SELECT = """
        select m.*, coalesce(p.role, :everywhere) as role,
               (select count(*) from meeting_people a where a.meeting = m.meeting) as people
        from meetings m left join meeting_people p on p.meeting = m.meeting and p.person = :person
        where p.person is not null or :everywhere::text is not null
        order by m.convened desc
        """;

    private final JdbcClient database;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;
    private final Auditors auditors;

    MeetingList(JdbcClient database, Projections projections, PostgresEventStorageEngine engine, Auditors auditors) {
        this.database = database;
        this.projections = projections;
        this.engine = engine;
        this.auditors = auditors;
    }

    /** With all that this node has written. */
    Listed of(PersonId person) {
        String everywhere = auditors.include(person) ? Role.AUDITOR.code() : null;
        return projections.read(MeetingsTable.NAME, engine.head(), () -> listed(person, everywhere));
    }

    private Listed listed(PersonId person, @Nullable String everywhere) {
        return new Listed(database.sql(SELECT)
                .param("person", person.value())
                .param("everywhere", everywhere)
                .query(MeetingList::meeting)
                .list());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getString("meeting"),
                Optional.ofNullable(row.getString("title")),
                row.getString("department"),
                Optional.ofNullable(row.getString("department_name")),
                row.getString("cycle"),
                row.getString("status"),
                instant(row.getTimestamp("starts_at")),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("closed_at")),
                row.getString("role"),
                row.getString("host"),
                row.getInt("moves"),
                row.getInt("people"),
                row.getInt("decisions"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
