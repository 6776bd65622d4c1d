package io.fupan.bench.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What decisions ask, of meetings, key results and people nobody asked about before. */
final class Questions {

    /** A question about what an event is about. */
    enum Kind {
        MEETING("all of a meeting"),
        TYPES("a meeting, three types"),
        THREE_TAGS("meeting, key result, person"),
        PERSON("a person, one rare type"),
        NEWS("a meeting, after head - 50");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** @param about an event with a key result, a meeting and a person, in this order */
        Question about(Row about, long head) {
            List<String> meeting = List.of(about.tags().get(1));
            return switch (this) {
                case MEETING -> new Question(0, meeting, List.of());
                case TYPES -> new Question(0, meeting, History.THREE);
                case THREE_TAGS -> new Question(0, about.tags(), List.of());
                case PERSON -> new Question(0, List.of(about.tags().getLast()), List.of(History.RARE));
                case NEWS -> new Question(head - 50, meeting, History.THREE);
            };
        }
    }

    private static final int TIMES = 100;
    private static final int PLANS = 10;
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (events|event_tags)");

    private Questions() {}

    static void print(String title, List<Store> stores) throws SQLException {
        System.out.printf("%n%-52s", title + " (ms p50, p99; pages)");
        for (Kind kind : Kind.values()) System.out.printf(" | %-27s", kind.title);
        System.out.println();
        for (Store store : stores) {
            System.out.printf(
                    "%-52s", store.layout().name() + "  " + store.layout().title());
            for (Kind kind : Kind.values()) System.out.printf(" | %-27s", measured(store, kind));
            System.out.println();
        }
    }

    private static String measured(Store store, Kind kind) throws SQLException {
        long head = store.head();
        int every = Kind.values().length;
        List<Row> about = History.asked(head, (TIMES + PLANS) * every);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Question question = kind.about(about.get(i * every + kind.ordinal()), head);
            long start = System.nanoTime();
            store.ask(question);
            nanos.add(System.nanoTime() - start);
        }
        nanos.sort(null);
        List<Double> pages = new ArrayList<>();
        boolean scans = false;
        for (int i = TIMES; i < TIMES + PLANS; i++) {
            String plan = store.plan(kind.about(about.get(i * every + kind.ordinal()), head));
            pages.add(pages(plan));
            scans |= SCAN.matcher(plan).find();
        }
        return String.format(
                Locale.ROOT,
                "%6.2f %7.2f %6.0f%s",
                nanos.get(TIMES / 2) / 1e6,
                nanos.get(TIMES * 99 / 100) / 1e6,
                Rounds.median(pages),
                scans ? " SCAN" : "");
    }

    private static double pages(String plan) {
        Matcher pages = PAGES.matcher(plan);
        if (!pages.find()) return 0;
        double hit = pages.group(1) == null ? 0 : Double.parseDouble(pages.group(1));
        return hit + (pages.group(2) == null ? 0 : Double.parseDouble(pages.group(2)));
    }
}
