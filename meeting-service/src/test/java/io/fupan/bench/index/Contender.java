package io.fupan.bench.index;

import java.util.List;
import java.util.Optional;

/**
 * What is measured beside others.
 *
 * @param before said to PostgreSQL before each of its turns, not measured
 * @param after said at the end of each, and measured: what it put off
 */
record Contender(String title, Store store, Form form, List<String> before, Optional<String> after) {

    Contender(String title, Store store, Form form) {
        this(title, store, form, List.of(), Optional.empty());
    }

    /** The pending list of a GIN index has to be merged by somebody; here by who filled it. */
    static List<Contender> of(Store store) {
        Layout layout = store.layout();
        String title = layout.name() + "  " + layout.title();
        if (!layout.name().equals("C")) return List.of(new Contender(title, store, Form.STATEMENT));
        String merge = "select gin_clean_pending_list('events_by_tags')";
        String set = "alter index events_by_tags set (fastupdate = ";
        return List.of(
                new Contender(title + ", fastupdate", store, Form.STATEMENT, List.of(set + "on)"), Optional.of(merge)),
                new Contender(
                        title + ", no fastupdate",
                        store,
                        Form.STATEMENT,
                        List.of(set + "off)", merge),
                        Optional.empty()));
    }
}
