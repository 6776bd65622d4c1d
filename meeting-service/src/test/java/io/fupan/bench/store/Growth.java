package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.eventstore.EventStoreNode;
import io.fupan.platform.eventstore.StoreSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** P3: whether appends get slower as the store grows. */
final class Growth implements Section {

    private static final int CLIENTS = 64;

    private final Server server;
    private final Plan plan;

    Growth(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
    }

    @Override
    public void run() throws Exception {
        List<Long> sizes = Stream.of(
                        plan.quick() ? 20_000L : 100_000L, plan.quick() ? 200_000L : 2_000_000L, plan.most())
                .distinct()
                .sorted()
                .toList();
        Rounds rounds = new Rounds();
        List<AutoCloseable> open = new ArrayList<>();
        try {
            for (long size : sizes) rounds.with(named(size), store(size, open));
            System.out.println();
            rounds.run(plan.rounds()).grid("appends of one event, 64 clients").print();
        } finally {
            for (AutoCloseable one : open.reversed()) one.close();
        }
        Grid goals = Grid.goals();
        for (long size : sizes.subList(1, sizes.size())) {
            goals.atLeast(
                    "P3: %s ÷ %s".formatted(named(size), named(sizes.getFirst())),
                    rounds.ratio(named(size), named(sizes.getFirst()), Slice::perSecond),
                    0.9);
        }
        goals.print();
    }

    private Callable<Slice> store(long size, List<AutoCloseable> open) throws Exception {
        Database database = server.migrated("growth_" + size);
        open.add(() -> server.drop(database));
        long start = System.nanoTime();
        append(database);
        Past.fill(database, size);
        System.out.printf(
                "filled to %s in %d s%n",
                named(size), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        HikariDataSource pool = database.pool(PRODUCT_POOL);
        open.add(pool);
        EventStoreNode node = EventStoreNode.start(pool, new PlainCodec(), StoreSettings.standard());
        open.add(node);
        ClosedLoop loop = new ClosedLoop(server, CLIENTS, plan.slice());
        return new Afterwork(server, database).counted(() -> loop.run(_ -> Appending.tagged(node.engine(), 1)));
    }

    /** The row that the others are like. */
    private static void append(Database database) throws Exception {
        try (HikariDataSource pool = database.pool(PRODUCT_POOL);
                EventStoreNode node = EventStoreNode.start(pool, new PlainCodec(), StoreSettings.standard())) {
            Appending.tagged(node.engine(), 1).ask();
        }
    }

    private static String named(long size) {
        return "%,d events there".formatted(size);
    }
}
