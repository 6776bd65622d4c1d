package io.fupan.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The plainest program that keeps an event: one row and one commit each, into a table with the columns, the checks and
 * the indexes of {@code events}, its position from a sequence, so that nobody waits for a lock. It decides nothing,
 * checks no condition, and its positions are neither without gaps nor in commit order.
 */
final class BareTable {

    private BareTable() {}

    /** Creates the table, and writes the script that inserts a row like one the store has written. */
    static Path create(Database database, Path directory) {
        database.execute("create table bare (like events including all)");
        database.execute("create sequence bare_position");
        Map<String, String> values = SampleRow.of(database);
        values.replace("position", "nextval('bare_position')");
        values.replace("command_id", "gen_random_uuid()");
        values.replace("event_id", "gen_random_uuid()");
        values.replace("recorded_at", "now()");
        // In a colon pgbench would see a variable.
        String insert = "insert into bare (%s) values (%s);%n"
                .formatted(
                        String.join(", ", values.keySet()),
                        String.join(", ", values.values()).replace(":", "\\072"));
        try {
            return Files.writeString(directory.resolve("bare.sql"), insert);
        } catch (IOException reason) {
            throw new IllegalStateException(reason);
        }
    }
}
