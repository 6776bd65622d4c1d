package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.axon.House;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** P1: commands decided, durable and acknowledged, against one bare row a commit. */
final class Commands implements Section {

    private static final int CLIENTS = 64;
    private static final int WARM_UP_SECONDS = 10;
    private static final String ALREADY_READ = "ours, 64 clients, commands already read";

    private final Server server;
    private final Plan plan;

    Commands(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
    }

    @Override
    public void run() throws Exception {
        Database database = server.migrated("commands");
        try (HikariDataSource pool = database.pool(PRODUCT_POOL);
                House house = House.build(pool)) {
            warmUp(house);
            Rounds rounds = new Rounds();
            if (!Pgbench.isMissing()) {
                Path script = BareTable.create(database, server.directory());
                var pgbench = new Pgbench(server, database, script, plan.slice());
                for (int clients : bareClients()) rounds.with(bare(clients), () -> pgbench.run(clients));
            }
            Afterwork after = new Afterwork(server, database);
            for (int clients : ourClients()) rounds.with(ours(clients), after.counted(asText(house, clients)));
            rounds.with(ALREADY_READ, after.counted(turns(house, CLIENTS, OpenMeetings::typed)));
            print(rounds.run(plan.rounds()));
        }
        server.drop(database);
    }

    /** A whole decision is much code, which Java compiles only once it has seen it at work. */
    private void warmUp(House house) throws Exception {
        for (long seconds = 0;
                seconds < WARM_UP_SECONDS;
                seconds += plan.slice().toSeconds()) {
            asText(house, CLIENTS).call();
        }
    }

    private void print(Rounds rounds) {
        rounds.grid("commands").print();
        if (Pgbench.isMissing()) return;
        Grid.goals()
                .atLeast(
                        "P1: ours ÷ bare rows, 64 clients",
                        rounds.ratio(ours(CLIENTS), bare(CLIENTS), Slice::perSecond),
                        2.0)
                .atLeast(
                        "the same, with what was left to do counted",
                        rounds.ratio(ours(CLIENTS), bare(CLIENTS), Slice::sustained),
                        2.0)
                .print();
    }

    private Callable<Slice> asText(House house, int clients) {
        return turns(house, clients, OpenMeetings::asText);
    }

    /** Each turn in meetings of its own: a meeting has hundreds of moves, not all there ever were. */
    private Callable<Slice> turns(House house, int clients, Function<OpenMeetings, Client> client) {
        return () -> {
            OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
            return new ClosedLoop(server, clients, plan.slice()).run(_ -> client.apply(meetings));
        };
    }

    private static String bare(int clients) {
        return "pgbench, one bare row a commit, " + clients + " clients";
    }

    private static String ours(int clients) {
        return "ours, " + clients + " clients";
    }

    private List<Integer> bareClients() {
        return plan.quick() ? List.of(1, 64) : List.of(1, 8, 16, 64);
    }

    private List<Integer> ourClients() {
        return plan.quick() ? List.of(1, 64, 1_000) : List.of(1, 8, 64, 1_000);
    }
}
