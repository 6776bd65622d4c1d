package io.fupan.bench.store;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plainest program that keeps an event: one row and one commit each, into a table with the columns, the checks and
 * the indexes of {@code events}, its position from a sequence, so that nobody waits for a lock. It decides nothing,
 * checks no condition, and its positions are neither without gaps nor in commit order.
 */
final class BareTable {

    private static final String SAMPLE = "select * from events where name = 'disputes.StanceTaken' limit 1";

    private BareTable() {}

    /** Creates the table, and writes the script that inserts a row like one the store has written. */
    static Path create(Database database, Path directory) {
        database.execute("create table bare (like events including all)");
        database.execute("create sequence bare_position");
        Map<String, String> values = sample(database);
        values.replace("position", "nextval('bare_position')");
        values.replace("command_id", "gen_random_uuid()");
        values.replace("event_id", "gen_random_uuid()");
        values.replace("recorded_at", "now()");
        String insert = "insert into bare (%s) values (%s);%n"
                .formatted(
                        String.join(", ", values.keySet()),
                        values.values().stream().collect(joining(", ")));
        try {
            return Files.writeString(directory.resolve("bare.sql"), insert);
        } catch (IOException reason) {
            throw new IllegalStateException(reason);
        }
    }

    private static Map<String, String> sample(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAMPLE)) {
            row.next();
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnName(i), literal(row.getString(i)));
            }
            return values;
        } catch (SQLException reason) {
            throw new IllegalStateException(reason);
        }
    }

    /** Without colons, in which pgbench would see variables. */
    private static String literal(String value) {
        if (value == null) return "null";
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\072") + "'";
    }
}
