package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.axon.House;
import java.util.Locale;

/**
 * P4: how long an acknowledgement takes when people come at half the rate the store could bear, against pgbench at that
 * rate; and both at half of what pgbench could bear, since the first is unkind to whoever bears less.
 */
final class HalfLoad implements Section {

    private static final int PGBENCH_CLIENTS = 64;

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
            Afterwork after = new Afterwork(server, database);
            double most = saturation(house);
            after.finish();
            Rounds rounds = new Rounds();
            Grid goals = Grid.goals();
            if (Pgbench.isMissing()) {
                rounds.with(named("ours", most / 2), () -> ours(house, after, most / 2))
                        .run(plan.rounds());
                rounds.grid("at half load").print();
                return;
            }
            var pgbench = new Pgbench(server, database, BareTable.create(database, server.directory()), plan.slice());
            double bareMost = pgbench.run(PGBENCH_CLIENTS).perSecond();
            System.out.printf(Locale.ROOT, "at most: ours %,.0f a second, pgbench %,.0f%n%n", most, bareMost);
            compare(rounds, house, after, pgbench, most / 2);
            if (bareMost / 2 < most) compare(rounds, house, after, pgbench, bareMost / 2);
            rounds.run(plan.rounds()).grid("at half load").print();
            goal(goals, rounds, "P4: p99, ours ÷ pgbench, half of our rate", most / 2);
            if (bareMost / 2 < most) goal(goals, rounds, "the same, half of pgbench's rate", bareMost / 2);
            goals.print();
        } finally {
            server.drop(database);
        }
    }

    private void compare(Rounds rounds, House house, Afterwork after, Pgbench pgbench, double perSecond) {
        rounds.with(named("ours", perSecond), () -> ours(house, after, perSecond))
                .with(named("pgbench", perSecond), () -> pgbench.atRate(perSecond));
    }

    private static void goal(Grid goals, Rounds rounds, String what, double perSecond) {
        goals.atMost(what, rounds.ratio(named("ours", perSecond), named("pgbench", perSecond), Slice::p99), 2.0);
    }

    /** The better of 64 clients and 1,000; the first time of each is to warm up. */
    private double saturation(House house) throws Exception {
        double most = 0;
        for (int clients : new int[] {64, 1_000}) {
            OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
            ClosedLoop loop = new ClosedLoop(server, clients, plan.slice());
            loop.run(_ -> meetings.asText());
            most = Math.max(most, loop.run(_ -> meetings.asText()).perSecond());
        }
        return most;
    }

    private Slice ours(House house, Afterwork after, double perSecond) throws Exception {
        OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
        after.finish();
        OpenLoop loop = new OpenLoop(server, perSecond, plan.slice());
        return after.counted(() -> loop.run(meetings.asText())).call();
    }

    private static String named(String who, double perSecond) {
        return String.format(Locale.ROOT, "%s, %,.0f a second", who, perSecond);
    }
}
