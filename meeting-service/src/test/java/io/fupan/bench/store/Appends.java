package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.eventstore.EventStoreNode;
import io.fupan.platform.eventstore.StoreSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** P2: appends through Axon's storage interface alone, ours against Axon's own. */
final class Appends implements Section {

    private static final String OURS = "ours";
    private static final String AS_IT_COMES = "Axon's JPA engine as it comes";
    private static final String TUNED = "Axon's JPA engine, tuned";

    private final Server server;
    private final Plan plan;

    Appends(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
    }

    @Override
    public void run() throws Exception {
        Database ours = server.migrated("appends");
        Database asItComes = server.empty("as_it_comes");
        Database tuned = server.empty("tuned");
        try (HikariDataSource pool = ours.pool(PRODUCT_POOL);
                EventStoreNode node = EventStoreNode.start(pool, new PlainCodec(), StoreSettings.standard());
                AxonJpa defaults = AxonJpa.asItComes(asItComes);
                AxonJpa better = AxonJpa.tuned(tuned)) {
            Rounds rounds = new Rounds();
            Afterwork after = new Afterwork(server, ours);
            contend(rounds, OURS, after::counted, events -> Appending.tagged(node.engine(), events));
            contend(rounds, AS_IT_COMES, it -> it, events -> Appending.aggregate(defaults.engine(), events));
            contend(rounds, TUNED, it -> it, events -> Appending.aggregate(better.engine(), events));
            print(rounds.run(plan.rounds()));
        }
        List.of(ours, asItComes, tuned).forEach(server::drop);
    }

    private void contend(
            Rounds rounds, String who, UnaryOperator<Callable<Slice>> counted, IntFunction<Client> client) {
        for (int clients : plan.quick() ? List.of(64, 1_000) : List.of(1, 8, 64, 1_000)) {
            rounds.with(named(who, clients, 1), counted.apply(turn(clients, 1, client)));
        }
        for (int clients : plan.quick() ? List.of(64) : List.of(1, 8, 64, 1_000)) {
            rounds.with(named(who, clients, 10), counted.apply(turn(clients, 10, client)));
        }
    }

    private Callable<Slice> turn(int clients, int events, IntFunction<Client> client) {
        ClosedLoop loop = new ClosedLoop(server, clients, slice());
        return () -> loop.run(_ -> client.apply(events));
    }

    /** Half a turn, for there are many. */
    private Duration slice() {
        return Duration.ofSeconds(Math.max(1, plan.slice().toSeconds() / 2));
    }

    private void print(Rounds rounds) {
        rounds.grid("appends").print();
        Grid.goals()
                .atLeast("P2: ours ÷ Axon's as it comes, 64 clients", ratio(rounds, AS_IT_COMES, 1), 10)
                .atLeast("P2: ours ÷ Axon's tuned, 64 clients", ratio(rounds, TUNED, 1), 10)
                .atLeast("the same, appends of 10 events", ratio(rounds, TUNED, 10), 10)
                .atLeast(
                        "P2: ours ÷ Axon's tuned, 64 clients, with what was left to do counted",
                        rounds.ratio(named(OURS, 64, 1), named(TUNED, 64, 1), Slice::sustained),
                        10)
                .atLeast(
                        "P2: ours, 1,000 clients ÷ 64",
                        rounds.ratio(named(OURS, 1_000, 1), named(OURS, 64, 1), Slice::perSecond),
                        0.9)
                .print();
    }

    private static Spread ratio(Rounds rounds, String other, int events) {
        return rounds.ratio(named(OURS, 64, events), named(other, 64, events), Slice::perSecond);
    }

    private static String named(String who, int clients, int events) {
        return "%s, %,d clients, %s".formatted(who, clients, events == 1 ? "one event" : events + " events");
    }
}
