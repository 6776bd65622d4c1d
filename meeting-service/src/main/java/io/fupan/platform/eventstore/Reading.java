package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** Everything that is read outside the appender's transaction. Each method is one statement: one snapshot. */
final class Reading {

    static final String SOURCE =
            "select h.position as head, " + Rows.COLUMNS + " from event_head h left join events e on ";
    static final String INDEXED =
            "select r.position as head, " + Rows.COLUMNS + " from event_tags_reach r left join events e on ";

    private final DataSource database;

    Reading(DataSource database) {
        this.database = database;
    }

    /** Events up to a head: nothing that fits is missing below it. */
    record Sourced(List<RawEvent> events, long head) {}

    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    Sourced source(long after, Criteria criteria) {
        return sourced(TagIndex.after(after, criteria, Integer.MAX_VALUE).within(SOURCE, " order by e.position"));
    }

    /**
     * As far as the index by tags reaches, which is what it calls the head.
     *
     * @param limit how many at most
     */
    Sourced indexed(Criteria.Criterion criterion, int limit) {
        return sourced(TagIndex.indexed(criterion, limit).within(INDEXED, " order by e.position"));
    }

    private Sourced sourced(Sql sql) {
        return query(connection -> {
            try (PreparedStatement select = sql.prepared(connection)) {
                ResultSet rows = select.executeQuery();
                return sourced(rows);
            }
        });
    }

    /** There is always one row: a head without an event when nothing fits. */
    private static Sourced sourced(ResultSet rows) throws SQLException {
        List<RawEvent> events = new ArrayList<>();
        long head = 0;
        while (rows.next()) {
            head = rows.getLong("head");
            rows.getLong("position");
            if (!rows.wasNull()) {
                events.add(Rows.row(rows));
            }
        }
        return new Sourced(events, head);
    }

    List<RawEvent> read(long after, Criteria criteria, int limit) {
        Sql sql = TagIndex.after(after, criteria, limit)
                .within("select " + Rows.COLUMNS + " from events e where ", " order by e.position limit ?")
                .with(limit);
        return query(connection -> {
            try (PreparedStatement select = sql.prepared(connection)) {
                return Rows.all(select.executeQuery());
            }
        });
    }

    long head() {
        return number("select position from event_head");
    }

    /** The position before the first event at or after this time; the head when there is none. */
    long before(Instant at) {
        return query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select coalesce(min(position) - 1, (select position from event_head)) from events where"
                            + " recorded_at >= ?")) {
                select.setObject(1, at.atOffset(ZoneOffset.UTC));
                return first(select).getLong(1);
            }
        });
    }

    Optional<CommandStamp.Known> known(UUID command) {
        Map<UUID, CommandStamp.Known> known = query(connection -> EventTable.known(connection, List.of(command)));
        return Optional.ofNullable(known.get(command));
    }

    /**
     * Takes the index by tags further, by so many events at most.
     *
     * @return how far it is then; empty when somebody else is at it
     */
    OptionalLong index(int most) {
        return query(connection -> EventTable.index(connection, most));
    }

    StoreIdentity identity() {
        return query(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id, restore_counter from store")) {
                ResultSet row = first(select);
                return new StoreIdentity(row.getObject(1, UUID.class), row.getInt(2));
            }
        });
    }

    private long number(String sql) {
        return query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                return first(select).getLong(1);
            }
        });
    }

    private static ResultSet first(PreparedStatement select) throws SQLException {
        ResultSet row = select.executeQuery();
        row.next();
        return row;
    }

    private <T> T query(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("the event store does not answer", e);
        }
    }
}
