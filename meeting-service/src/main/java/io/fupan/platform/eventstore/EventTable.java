package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the appender's transaction says to PostgreSQL, but for the index by tags. */
final class EventTable {

    private static final String LOCK_HEAD = "select position from event_head for update";
    private static final String MOVE_HEAD =
            "update event_head set position = ? returning pg_notify('" + Announcements.CHANNEL + "', position::text)";

    private static final String KNOWN = """
        (select distinct on (command_id) command_id, by_person, command_digest as digest, position
         from events where command_id = any (?) order by command_id, ordinal desc)
        union all
        select command_id, by_person, digest, position from empty_decisions where command_id = any (?)
        """;

    private static final String TAIL =
            "select position, name, tags from events where position > ? and position <= ? order by position";

    private static final String INSERT = """
        insert into events (position, command_id, ordinal, event_id, name, revision, class, recorded_at, by_person,
                            recorded_by, tags, skeleton, metadata, erasable, command_digest)
        select position, command_id, ordinal, event_id, name, revision, class, recorded_at, by_person,
               recorded_by, tags::text[], skeleton::json, metadata::json, erasable::json, digest
        from unnest(?::bigint[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::timestamptz[],
                    ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
             as n (position, command_id, ordinal, event_id, name, revision, class, recorded_at, by_person,
                   recorded_by, tags, skeleton, metadata, erasable, digest)
        """;

    private static final String ERASE = """
        update events set erasable = null, command_digest = null
        where command_id = any (?) and (erasable is not null or command_digest is not null)
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

    /** Also tells every node, when it commits. */
    static void moveHead(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE_HEAD)) {
            update.setLong(1, position);
            update.execute();
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

    /** Adds what other nodes wrote since. */
    static void readTail(Connection connection, Tail tail, long head) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAIL)) {
            select.setLong(1, tail.head());
            select.setLong(2, head);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                tail.add(rows.getLong("position"), rows.getString("name"), Rows.tags(rows));
            }
        }
    }

    static void insert(Connection connection, long firstPosition, List<NewEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, events);
            columns.positions(firstPosition);
            columns.column("uuid", NewEvent::commandId);
            columns.column("int", NewEvent::ordinal);
            columns.column("uuid", NewEvent::eventId);
            columns.column("text", NewEvent::name);
            columns.column("int", NewEvent::revision);
            columns.column("text", event -> event.kind().code());
            columns.column("timestamptz", event -> event.at().atOffset(ZoneOffset.UTC));
            columns.column("uuid", NewEvent::by);
            columns.column("uuid", NewEvent::recordedBy);
            columns.column("text", event -> Columns.literal(new TreeSet<>(event.tags())));
            columns.column("text", NewEvent::skeleton);
            columns.column("text", NewEvent::metadata);
            columns.column("text", NewEvent::erasable);
            columns.bytes(event -> Digests.bytes(event.digest()));
            insert.executeUpdate();
        }
    }

    static void erase(Connection connection, Set<UUID> commands) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ERASE)) {
            update.setArray(1, connection.createArrayOf("uuid", commands.toArray()));
            update.executeUpdate();
        }
    }

    static void insertNothing(Connection connection, List<Request.Nothing> decisions) throws SQLException {
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
