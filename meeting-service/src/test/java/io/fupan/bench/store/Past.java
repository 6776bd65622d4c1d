package io.fupan.bench.store;

import java.util.Map;

/**
 * Years of meetings, written by PostgreSQL itself: the rows and index entries that the store would have left, at a
 * fraction of the time. A meeting has four hundred events about twenty disputes.
 */
final class Past {

    private static final long CHUNK = 500_000;

    private static final String TAGS = """
        array['dispute:' || md5('dispute' || n / 20)::uuid,
              'meeting:' || md5('meeting' || n / 400)::uuid,
              'person:' || md5('person' || n % 3000)::uuid]\
        """;

    private Past() {}

    /** Adds rows like those that are there, until there are so many. */
    static void fill(Database database, long events) {
        Map<String, String> values = SampleRow.of(database);
        values.replace("position", "n");
        values.replace("command_id", "gen_random_uuid()");
        values.replace("event_id", "gen_random_uuid()");
        values.replace("recorded_at", "timestamptz '2020-01-01' + n * interval '1 second'");
        values.replace("tags", TAGS);
        String insert = "insert into events (%s) select %s from generate_series(%%d, %%d) as n"
                .formatted(
                        String.join(", ", values.keySet()),
                        String.join(", ", values.values()).replace("%", "%%"));
        for (long first = head(database) + 1; first <= events; first += CHUNK) {
            chunk(database, insert.formatted(first, Math.min(events, first + CHUNK - 1)), first);
        }
        database.execute("vacuum (analyze) events, event_tags");
        database.execute("checkpoint");
    }

    private static void chunk(Database database, String insert, long first) {
        database.execute("""
            begin;
            %s;
            update event_head set position = (select max(position) from events);
            commit
            """.formatted(insert));
        index(database, first);
    }

    /** By the store's own means where its index follows the events. */
    private static void index(Database database, long first) {
        if (database.ask("select to_regproc('index_tags') is not null").equals("t")) {
            database.execute("select index_tags(%d)".formatted(2 * CHUNK));
            return;
        }
        database.execute("""
            insert into event_tags (tag, position, name)
            select unnest(tags), position, name from events where position >= %d
            """.formatted(first));
    }

    private static long head(Database database) {
        return Long.parseLong(database.ask("select position from event_head"));
    }
}
