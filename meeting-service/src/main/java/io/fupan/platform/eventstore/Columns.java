package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets a statement's array parameters, one per column, one element per event. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<NewEvent> events;
    private int parameter;

    Columns(Connection connection, PreparedStatement statement, List<NewEvent> events) {
        this.connection = connection;
        this.statement = statement;
        this.events = events;
    }

    void positions(long first) throws SQLException {
        Object[] positions = new Object[events.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = first + i;
        }
        set("bigint", positions);
    }

    void column(String type, Function<NewEvent, @Nullable Object> value) throws SQLException {
        set(type, events.stream().map(value).toArray());
    }

    void bytes(Function<NewEvent, byte @Nullable []> value) throws SQLException {
        set("bytea", events.stream().map(value).toArray(byte[][]::new));
    }

    private void set(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, values));
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
