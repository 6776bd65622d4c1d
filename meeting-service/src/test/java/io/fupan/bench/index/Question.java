package io.fupan.bench.index;

import java.util.List;

/**
 * What a decision asks: events with all of these tags and one of these names, after a position.
 *
 * @param tags at least one
 * @param names none: whatever the name
 */
record Question(long after, List<String> tags, List<String> names) {

    boolean fits(Row row) {
        return row.position() > after
                && row.tags().containsAll(tags)
                && (names.isEmpty() || names.contains(row.name()));
    }

    /** The condition itself, on {@code events e}: what an index only suspects is looked at once more. */
    Sql exactly() {
        Sql sql = Sql.of("e.position > ? and e.tags @> ?::text[]", after, tags);
        return names.isEmpty() ? sql : sql.and(" and e.name = any (?)", names);
    }
}
