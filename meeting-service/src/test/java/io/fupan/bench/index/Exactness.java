package io.fupan.bench.index;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every form of the index gives the answer that looking at every event gives, also where hashes collide all the time
 * and where an event has more tags than there are slots.
 */
final class Exactness {

    private static final int EVENTS = 4_000;
    private static final int BATCH = 200;
    private static final int ASKED = 30;

    private Exactness() {}

    /** @param database whose base is still empty */
    static void prove(Database database) throws SQLException {
        List<Row> rows = IntStream.rangeClosed(1, EVENTS)
                .mapToObj(position -> manyTags(History.row(position)))
                .toList();
        int answers = 0;
        for (Layout layout : Candidates.all(Candidates.COARSE)) {
            if (!layout.answers()) continue;
            try (Store store = Store.copy(database, "exact_" + layout.name(), layout)) {
                for (int from = 0; from < EVENTS; from += BATCH)
                    store.append(rows.subList(from, from + BATCH), Form.FUNCTION);
                answers += compare(store, rows);
            }
        }
        System.out.printf("%d answers are those of looking at every event, with hashes of three bits%n", answers);
    }

    private static int compare(Store store, List<Row> rows) throws SQLException {
        int found = 0;
        for (Row about : History.asked(EVENTS, ASKED)) {
            for (Questions.Kind kind : Questions.Kind.values()) {
                Question question = kind.about(about, EVENTS);
                List<Long> expected =
                        rows.stream().filter(question::fits).map(Row::position).toList();
                if (!store.ask(question).equals(expected))
                    throw new IllegalStateException(store.layout().name() + " answers " + question + " wrongly");
                found += expected.size();
            }
        }
        if (found == 0) throw new IllegalStateException("nothing was asked that has an answer");
        return found;
    }

    /** Every seventh has six tags more, as a ballot opened on many subjects has. */
    private static Row manyTags(Row row) {
        if (row.position() % 7 != 0) return row;
        List<String> more = Stream.concat(
                        IntStream.range(0, 6).mapToObj(i -> "homework:" + (row.position() % 50 + i)),
                        row.tags().stream())
                .sorted()
                .toList();
        return row.tagged(more);
    }
}
