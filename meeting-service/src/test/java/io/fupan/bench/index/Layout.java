package io.fupan.bench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form of the store.
 *
 * @param ddl what comes after the table {@code events} and the rows of {@code table}
 * @param column a further column of events
 * @param table a table of tags
 * @param tags how rows of {@code written (position, name, tags)} go into that table
 * @param positions the positions, in no order, that may answer a question; the answer is looked at once more
 */
record Layout(
        String name,
        String title,
        Parts parts,
        List<String> ddl,
        @Nullable Column column,
        @Nullable String table,
        @Nullable String tags,
        @Nullable Function<Question, Sql> positions) {

    /** @param value how it is made from tags told as text */
    record Column(String name, String type, String value) {}

    static Layout bare(String name, String title, Parts parts) {
        return new Layout(name, title, parts, List.of(), null, null, null, null);
    }

    boolean answers() {
        return positions != null;
    }

    /** All it takes to make this of the table of today, whatever that holds. */
    List<String> changes() {
        List<String> changes = new ArrayList<>(parts.without());
        if (column != null) {
            changes.add("alter table events add %s %s".formatted(column.name(), column.type()));
            changes.add("alter table events alter %s type %s using %s"
                    .formatted(column.name(), column.type(), column.value().formatted("tags::text")));
        }
        if (table != null) {
            changes.add(table);
            changes.add("with written as (select position, name, tags from events) " + tags);
        }
        changes.addAll(ddl);
        return changes;
    }

    /** The events that answer, in order. As an array the positions are looked up one by one, whatever is estimated. */
    Sql answer(Question question) {
        if (positions == null) throw new IllegalStateException(name + " answers nothing");
        Sql exactly = question.exactly();
        return positions
                .apply(question)
                .within(
                        "select e.position, e.name, e.tags, e.skeleton, e.erasable, e.metadata from events e"
                                + " where e.position = any (array(",
                        "))")
                .and(
                        " and " + exactly.text() + " order by e.position",
                        exactly.parameters().toArray());
    }
}
