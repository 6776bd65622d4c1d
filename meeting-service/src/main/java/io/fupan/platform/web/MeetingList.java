package io.fupan.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.WhoMay;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.platform.sight.Sight;
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
            Optional<Instant> cancelledAt,
            String role,
            String host,
            int move,
            int people,
            int decisions) {}

    private static final String SELECT = """
        select m.*, coalesce(p.role, :otherwise) as role,
               coalesce((select h.person from seats h where h.meeting = m.meeting and h.role = 'host'), m.host) as hosts,
               (select count(*) from seats a where a.meeting = m.meeting) as people
        from meetings m left join seats p on p.meeting = m.meeting and p.person = :reader
        where %s
        order by m.convened desc
        """;

    private final JdbcClient database;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;
    private final Sight sight;

    MeetingList(JdbcClient database, Projections projections, PostgresEventStorageEngine engine, Sight sight) {
        this.database = database;
        this.projections = projections;
        this.engine = engine;
        this.sight = sight;
    }

    /** With all that this node has written. */
    Listed of(PersonId person) {
        Sight.Condition seen = sight.of(person, WhoMay.SEE_ROOM, "m.meeting");
        return projections.read(MeetingsTable.NAME, engine.head(), () -> listed(seen));
    }

    private Listed listed(Sight.Condition seen) {
        Role otherwise = seen.everything() ? Role.AUDITOR : Role.READER;
        return new Listed(database.sql(SELECT.formatted(seen.sql()))
                .params(seen.values())
                .param("otherwise", otherwise.code())
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
                instant(row.getTimestamp("cancelled_at")),
                row.getString("role"),
                row.getString("hosts"),
                row.getInt("moves"),
                row.getInt("people"),
                row.getInt("decisions"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
