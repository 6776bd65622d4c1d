package io.fupan.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that a Java program can do to see every event: one cursor, each column taken as what it is. */
final class BareLoop {

    private static final String ALL = """
        select position, event_id, name, revision, class, recorded_at, by_person, recorded_by, command_id, tags,
               skeleton, erasable, metadata, command_digest
        from events order by position
        """;

    private BareLoop() {}

    static void over(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or the driver would fetch all rows at once
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                select.setFetchSize(1_000);
                ResultSet rows = select.executeQuery();
                while (rows.next()) touch(rows);
            }
            connection.rollback();
        }
    }

    private static void touch(ResultSet row) throws SQLException {
        row.getLong(1);
        row.getObject(2, UUID.class);
        row.getString(3);
        row.getInt(4);
        row.getString(5);
        row.getObject(6, OffsetDateTime.class);
        row.getObject(7, UUID.class);
        row.getObject(8, UUID.class);
        row.getObject(9, UUID.class);
        row.getArray(10).getArray();
        row.getString(11);
        row.getString(12);
        row.getString(13);
        row.getBytes(14);
    }
}
