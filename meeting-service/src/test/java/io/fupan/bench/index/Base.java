package io.fupan.bench.index;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The store everybody starts from: the table of today with nothing but events. It is copied, never measured. */
final class Base {

    static final String NAME = "base";

    private static final int CHUNK = 10_000;

    private final Database database;
    private long size;

    Base(Database database) throws SQLException {
        this.database = database;
        database.execute("create database " + NAME);
        try (Connection connection = database.connect(NAME);
                var statement = connection.createStatement()) {
            for (String part : Parts.TABLE) statement.execute(part);
        }
    }

    /** Grows to a size, its indexes with it. No connection to it stays open: a database in use is not copied. */
    void grow(long wanted) throws SQLException, IOException {
        try (Connection connection = database.connect(NAME);
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (; size < wanted; size += CHUNK) {
                String lines = History.rows(size, CHUNK).stream().map(Row::line).collect(Collectors.joining());
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy events (" + String.join(", ", Insertion.COLUMNS) + ") from stdin",
                                new StringReader(lines));
            }
            statement.execute("update event_head set position = " + size);
            statement.execute("vacuum (freeze, analyze)");
        }
    }
}
