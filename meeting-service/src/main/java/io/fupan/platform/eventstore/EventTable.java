package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;

/** What the appender says to PostgreSQL, but for conflicts from long ago. */
final class EventTable {

    private static final String LOCK_HEAD = "select position from event_head for update";

    private static final String KNOWN = """
        (select distinct on (command_id) command_id, by_person, command_digest as digest, position
         from events where command_id = any (?) order by command_id, ordinal desc)
        union all
        select command_id, by_person, digest, position from empty_decisions where command_id = any (?)
        """;

    private static final String AFTER =
            "select " + Rows.COLUMNS + " from events e where e.position > ? order by e.position";

    private static final String APPEND = """
        select append_events(?, ?::uuid[], ?, ?::uuid[], ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?, ?, ?, ?::uuid[])
        """;

    private static final String NOTHING =
            "insert into empty_decisions (command_id, by_person, digest, position) values (?, ?, ?, ?)";

    private EventTable() {}

    /** Waits for the commit before ours, on whatever node; what is read after this is the latest. */
    static long lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_HEAD)) {
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    static Map<UUID, CommandStamp.Known> known(Connection connection, Collection<UUID> commands) throws SQLException {
        Map<UUID, CommandStamp.Known> known = new HashMap<>();
        if (commands.isEmpty()) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("uuid", commands.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", commands.toArray()));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject("command_id", UUID.class);
                known.put(
                        id,
                        new CommandStamp.Known(
                                id,
                                rows.getObject("by_person", UUID.class),
                                Rows.digest(rows, "digest"),
                                rows.getLong("position")));
            }
        }
        return known;
    }

    /** What other nodes wrote since. */
    static List<RawEvent> after(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, position);
            return Rows.all(select.executeQuery());
        }
    }

    /**
     * Writes a batch behind the head it was judged at, and tells every node when it commits.
     *
     * @return false, with nothing written, when the head is elsewhere or one of the commands decided nothing before
     */
    static boolean append(Connection connection, Batch batch) throws SQLException {
        if (batch.events().isEmpty()) {
            return true;
        }
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, batch.head());
            Columns columns = new Columns(connection, append, batch.events());
            columns.texts(event -> Columns.text(event.commandId()));
            columns.integers(NewEvent::ordinal);
            columns.texts(event -> event.eventId().toString());
            columns.texts(NewEvent::name);
            columns.integers(NewEvent::revision);
            columns.texts(event -> event.kind().code());
            columns.longs(event -> ChronoUnit.MICROS.between(Instant.EPOCH, event.at()));
            columns.texts(event -> Columns.text(event.by()));
            columns.texts(event -> Columns.text(event.recordedBy()));
            columns.texts(event -> Columns.literal(new TreeSet<>(event.tags())));
            columns.texts(NewEvent::skeleton);
            columns.texts(NewEvent::metadata);
            columns.texts(NewEvent::erasable);
            columns.bytes(event -> Digests.bytes(event.digest()));
            columns.texts(batch.erased());
            ResultSet row = append.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    /** How far the index by tags is after so many events more; empty when another connection is at it. */
    static OptionalLong index(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select index_tags(?)")) {
            select.setInt(1, most);
            ResultSet row = select.executeQuery();
            row.next();
            long reached = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reached);
        }
    }

    static void insertNothing(Connection connection, List<Request.Nothing> decisions) throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(NOTHING)) {
            for (Request.Nothing decision : decisions) {
                insert.setObject(1, decision.command().id());
                insert.setObject(2, decision.command().by());
                insert.setBytes(3, Digests.bytes(decision.command().digest()));
                insert.setLong(4, decision.position());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
