package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.axon.House;
import java.nio.file.Path;
import java.util.Locale;

/** P4: how long an acknowledgement takes when people come at half the rate the store could bear. */
final class HalfLoad implements Section {

    private final Server server;
    private final Plan plan;

    HalfLoad(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
    }

    @Override
    public void run() throws Exception {
        Database database = server.migrated("half");
        try (HikariDataSource pool = database.pool(PRODUCT_POOL);
                House house = House.build(pool)) {
            double half = saturation(house) / 2;
            Rounds rounds = new Rounds();
            String ours = named("ours", half);
            rounds.with(ours, () -> atRate(house, half));
            if (Pgbench.isMissing()) {
                rounds.run(plan.rounds()).grid("at half load").print();
                return;
            }
            Path script = BareTable.create(database, server.directory());
            var pgbench = new Pgbench(server, database, script, plan.slice());
            double bareHalf = pgbench.run(64).perSecond() / 2;
            String bare = named("pgbench", half);
            String oursAtBare = named("ours, at half of what pgbench could bear", bareHalf);
            String bareAtBare = named("pgbench, at half of what it could bear", bareHalf);
            rounds.with(bare, () -> pgbench.atRate(half))
                    .with(oursAtBare, () -> atRate(house, bareHalf))
                    .with(bareAtBare, () -> pgbench.atRate(bareHalf))
                    .run(plan.rounds());
            rounds.grid("at half load").print();
            Grid.goals()
                    .atMost("P4: p99 ours ÷ pgbench at half of our rate", rounds.ratio(ours, bare, Slice::p99), 2.0)
                    .atMost(
                            "the same at half of pgbench's rate",
                            rounds.ratio(oursAtBare, bareAtBare, Slice::p99),
                            2.0)
                    .print();
        } finally {
            server.drop(database);
        }
    }

    /** The better of 64 clients and 1,000, the first time of each to warm up. */
    private double saturation(House house) throws Exception {
        double most = 0;
        for (int clients : new int[] {64, 1_000}) {
            OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
            ClosedLoop loop = new ClosedLoop(server, clients, plan.slice());
            loop.run(_ -> meetings.asText());
            most = Math.max(most, loop.run(_ -> meetings.asText()).perSecond());
        }
        System.out.printf(Locale.ROOT, "at most %,.0f commands a second%n", most);
        return most;
    }

    private Slice atRate(House house, double perSecond) throws Exception {
        OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
        return new OpenLoop(server, perSecond, plan.slice()).run(meetings.asText());
    }

    private static String named(String who, double perSecond) {
        return String.format(Locale.ROOT, "%s, %,.0f a second", who, perSecond);
    }
}
