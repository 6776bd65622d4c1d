package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code events}. */
final class Rows {

    /** The columns {@link #row} reads, of a table called {@code e}. */
    static final String COLUMNS = "e.position, e.event_id, e.name, e.revision, e.class, e.recorded_at, e.by_person,"
            + " e.recorded_by, e.command_id, e.tags, e.skeleton, e.erasable, e.metadata, e.command_digest";

    private Rows() {}

    static List<RawEvent> all(ResultSet rows) throws SQLException {
        List<RawEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(row(rows));
        }
        return events;
    }

    static RawEvent row(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                EventClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                uuid(row, "by_person"),
                uuid(row, "recorded_by"),
                uuid(row, "command_id"),
                tags(row),
                row.getString("skeleton"),
                Optional.ofNullable(row.getString("erasable")),
                row.getString("metadata"),
                Optional.ofNullable(digest(row, "command_digest")));
    }

    static Set<String> tags(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray("tags").getArray()));
    }

    static @Nullable String digest(ResultSet row, String column) throws SQLException {
        return Digests.text(row.getBytes(column));
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
