package io.fupan.bench.index;

import io.fupan.bench.Disk;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which index by tags, which other parts of the table and which form of saying it cost how much, at two sizes of the
 * store; decision 8 shows what it printed. Half an hour and thirty gigabytes of disk at two million events.
 */
public final class CompareIndexes {

    private final Database database;
    private final long large;
    private final long small;
    private final int rounds;
    private final String what;
    private final String only;

    private CompareIndexes(Database database, Map<String, String> arguments) {
        this.database = database;
        this.small = Long.parseLong(arguments.getOrDefault("--small", "100000"));
        this.large = Long.parseLong(arguments.getOrDefault("--large", "2000000"));
        this.rounds = Integer.parseInt(arguments.getOrDefault("--rounds", "30"));
        this.only = arguments.getOrDefault("--only", "ABCDEFGH");
        this.what = arguments.getOrDefault("--what", "forms,parts,index");
    }

    /** @param arguments {@code --small=100000 --large=2000000 --rounds=30 --what=forms,parts,index --only=ABCDEFGH} */
    public static void main(String[] arguments) throws SQLException, IOException {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) given.put(argument.split("=")[0], argument.split("=")[1]);
        try (Database database = new Database()) {
            new CompareIndexes(database, given).run();
        }
    }

    private void run() throws SQLException, IOException {
        System.out.println("fsync of one page  " + Disk.fsync(database.directory()));
        Base base = new Base(database);
        Exactness.prove(database);
        base.grow(small);
        if (what.contains("forms")) forms();
        if (what.contains("parts")) parts();
        if (what.contains("index")) candidates(small);
        if (!what.contains("index")) return;
        base.grow(large);
        candidates(large);
    }

    /** In two layouts: the index of today, and the one that is cheapest and answers everything. */
    private void forms() throws SQLException, IOException {
        for (Layout layout : Candidates.all(Candidates.HASH)) {
            if (!"AG".contains(layout.name())) continue;
            try (Store store = Store.copy(database, "forms_" + layout.name(), layout)) {
                List<Contender> contenders = Stream.of(Form.values())
                        .filter(form -> form != Form.TODAY || layout.name().equals("A"))
                        .map(form -> new Contender(form.title(), store, form))
                        .toList();
                Rounds.run(rounds, contenders, database).print("How it is said, " + layout.name() + ", at " + small);
            }
        }
    }

    private void parts() throws SQLException, IOException {
        Map<String, Parts> without = new TreeMap<>(Map.of(
                "1 all parts, no index by tags", Parts.ALL,
                "2 without events_by_name", new Parts(false, true, true, true),
                "3 without events_by_time", new Parts(true, false, true, true),
                "4 without unique (command_id, ordinal)", new Parts(true, true, false, true),
                "5 text instead of json", new Parts(true, true, true, false),
                "6 nothing but rows and positions", new Parts(false, false, false, false)));
        List<Store> stores = new ArrayList<>();
        for (var part : without.entrySet()) {
            Layout layout = Layout.bare(part.getKey(), part.getKey(), part.getValue());
            stores.add(Store.copy(database, "parts_" + part.getKey().charAt(0), layout));
        }
        List<Contender> contenders = stores.stream()
                .map(store -> new Contender(store.layout().title(), store, Form.STATEMENT))
                .toList();
        Rounds.run(rounds, contenders, database).print("What else the table has, at " + small);
        for (Store store : stores) store.close();
    }

    private void candidates(long size) throws SQLException, IOException {
        List<Store> stores = new ArrayList<>();
        for (Layout layout : Candidates.all(Candidates.HASH).reversed()) {
            if (!only.contains(layout.name())) continue;
            stores.add(Store.copy(database, "index_" + layout.name() + "_" + size, layout));
            System.err.println(layout.name() + " is there, with " + size + " events");
        }
        sizes(stores);
        List<Contender> contenders =
                stores.stream().flatMap(store -> Contender.of(store).stream()).toList();
        Rounds.run(rounds, contenders, database).print("The index by tags, at " + size);
        Questions.print(
                "Answers at " + size,
                stores.stream().filter(store -> store.layout().answers()).toList());
        for (Store store : stores) store.close();
    }

    private static void sizes(List<Store> stores) throws SQLException {
        System.out.printf("%n%-52s %10s %10s %10s%n", "MB on disk", "events", "indexes", "event_tags");
        for (Store store : stores)
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %10d %10d %10d   at %d%n",
                    store.layout().name() + "  " + store.layout().title(),
                    store.megabytes("pg_table_size", "events"),
                    store.megabytes("pg_indexes_size", "events"),
                    store.megabytes("pg_total_relation_size", "event_tags"),
                    store.head());
    }
}
