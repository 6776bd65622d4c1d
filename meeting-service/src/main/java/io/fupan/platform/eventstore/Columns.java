package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sets a statement's array parameters from the second on, one per column, one element per event. Arrays of these types
 * travel in binary form; PostgreSQL casts texts to what it cannot be sent in.
 */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<NewEvent> events;
    private int parameter = 1;

    Columns(Connection connection, PreparedStatement statement, List<NewEvent> events) {
        this.connection = connection;
        this.statement = statement;
        this.events = events;
    }

    void texts(Function<NewEvent, @Nullable String> value) throws SQLException {
        String[] texts = new String[events.size()];
        Arrays.setAll(texts, i -> value.apply(events.get(i)));
        set("text", texts);
    }

    void texts(Collection<?> values) throws SQLException {
        set("text", values.stream().map(Object::toString).toArray(String[]::new));
    }

    void integers(ToIntFunction<NewEvent> value) throws SQLException {
        int[] integers = new int[events.size()];
        Arrays.setAll(integers, i -> value.applyAsInt(events.get(i)));
        set("int4", integers);
    }

    void longs(ToLongFunction<NewEvent> value) throws SQLException {
        long[] longs = new long[events.size()];
        Arrays.setAll(longs, i -> value.applyAsLong(events.get(i)));
        set("int8", longs);
    }

    void bytes(Function<NewEvent, byte @Nullable []> value) throws SQLException {
        byte[][] bytes = new byte[events.size()][];
        Arrays.setAll(bytes, i -> value.apply(events.get(i)));
        set("bytea", bytes);
    }

    private void set(String type, Object values) throws SQLException {
        statement.setArray(++parameter, connection.unwrap(PGConnection.class).createArrayOf(type, values));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** PostgreSQL's own spelling of an array: rows of different length do not fit an array of arrays. */
    static String literal(Collection<String> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (String text : texts) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
