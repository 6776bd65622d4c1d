package io.fupan.bench.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets a statement's arrays, one per column, one element per event. */
final class Arrays {

    private static final OffsetDateTime RECORDED_AT = OffsetDateTime.parse(Row.RECORDED_AT);

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Row> rows;
    private final boolean binary;
    private int parameter;

    Arrays(Connection connection, PreparedStatement statement, List<Row> rows, boolean binary) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.binary = binary;
    }

    void after(int parameters) throws SQLException {
        parameter = parameters;
        set("bigint", Long[]::new, Row::position);
        set("uuid", Object[]::new, Row::command);
        set("int", Integer[]::new, _ -> 0);
        set("uuid", Object[]::new, Row::event);
        set("text", String[]::new, Row::name);
        set("int", Integer[]::new, _ -> Row.REVISION);
        set("text", String[]::new, _ -> Row.KIND);
        set("timestamptz", Object[]::new, _ -> RECORDED_AT);
        set("uuid", Object[]::new, Row::by);
        set("uuid", Object[]::new, _ -> null);
        set("text", String[]::new, Row::literal);
        set("text", String[]::new, Row::skeleton);
        set("text", String[]::new, _ -> Row.METADATA);
        set("text", String[]::new, Row::erasable);
        statement.setArray(
                ++parameter,
                connection.createArrayOf("bytea", rows.stream().map(Row::digest).toArray(byte[][]::new)));
    }

    /** The driver knows a binary form for arrays of some types; of mere objects it makes a text. */
    private void set(String type, IntFunction<@Nullable Object[]> typed, Function<Row, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] values = rows.stream().map(value).toArray(binary ? typed : Object[]::new);
        statement.setArray(++parameter, connection.createArrayOf(type, values));
    }
}
