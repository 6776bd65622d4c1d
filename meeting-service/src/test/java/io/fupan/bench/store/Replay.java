package io.fupan.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.bench.Measured;
import io.fupan.events.MeetingEvent;
import io.fupan.events.Recorded;
import io.fupan.platform.axon.House;
import io.fupan.platform.axon.Recordings;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Subscription;
import io.fupan.room.Room;
import io.fupan.vocabulary.MeetingId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** P8: everything from the first event on, read, decoded and folded into rooms, against rows only fetched. */
final class Replay implements Section {

    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BARE = "bare JDBC loop over the same columns";
    private static final String FOLDED = "ours, read, decoded and folded into rooms";

    private final Server server;
    private final Plan plan;

    Replay(Server server, Plan plan) {
        this.server = server;
        this.plan = plan;
    }

    private interface Pass {
        void run() throws Exception;
    }

    @Override
    public void run() throws Exception {
        Database database = server.migrated("replay");
        try (HikariDataSource pool = database.pool(PRODUCT_POOL);
                House house = House.build(pool)) {
            hold(house, plan.quick() ? 20_000 : 100_000);
            database.execute("vacuum (analyze) events");
            long events = house.node().engine().head();
            EventReader reader = house.node().reader();
            Rounds rounds = new Rounds()
                    .with(BARE, () -> timed(events, () -> BareLoop.over(pool)))
                    .with("ours, read and decoded", () -> timed(events, () -> read(reader, _ -> {})))
                    .with(FOLDED, () -> timed(events, () -> read(reader, new Rooms()::evolve)))
                    .with("ours, followed by the tailer and folded", () -> timed(events, () -> follow(house, events)))
                    .run(plan.rounds());
            print(events, rounds);
        }
        server.drop(database);
    }

    private void print(long events, Rounds rounds) {
        rounds.rates("replay of %,d events".formatted(events)).print();
        Grid.goals()
                .atLeast("P8: replay ÷ bare JDBC loop", rounds.ratio(FOLDED, BARE, Slice::perSecond), 0.7)
                .print();
    }

    /** Meetings until there are so many events. */
    private void hold(House house, long events) throws Exception {
        while (house.node().engine().head() < events) {
            OpenMeetings meetings = OpenMeetings.open(house, plan.commands());
            new ClosedLoop(server, 64, Duration.ofSeconds(2)).run(_ -> meetings.asText());
        }
    }

    /** Over and over for as long as a turn takes. */
    private Slice timed(long events, Pass pass) throws Exception {
        LongStream.Builder times = LongStream.builder();
        Cpu before = server.cpu();
        long start = System.nanoTime();
        long now = start;
        while (now - start < plan.slice().toNanos()) {
            long began = now;
            pass.run();
            now = System.nanoTime();
            times.add(now - began);
        }
        Cpu spent = server.cpu().since(before);
        Measured passes = Measured.of(times.build());
        long read = events * passes.count();
        return new Slice(read, read, (now - start) / 1e9, passes, spent);
    }

    private static void read(EventReader reader, Consumer<StoredEvent> fold) {
        List<StoredEvent> page;
        long position = 0;
        do {
            page = reader.read(position, PAGE);
            page.forEach(fold);
            if (!page.isEmpty()) position = page.getLast().position();
        } while (page.size() == PAGE);
    }

    private static void follow(House house, long events) throws InterruptedException {
        try (Subscription subscription = house.node().tailer().subscribe(0, new Rooms()::evolve)) {
            if (!subscription.awaitPosition(events, PATIENCE))
                throw new IllegalStateException("the tailer is too slow");
        }
    }

    /** Every meeting's room. */
    private static final class Rooms {

        private final Map<MeetingId, Room> rooms = new HashMap<>();

        void evolve(StoredEvent stored) {
            Recorded recorded = Recordings.of(stored);
            if (!(recorded.event() instanceof MeetingEvent event)) return;
            rooms.compute(event.meeting(), (_, room) -> (room == null ? Room.EMPTY : room).evolve(recorded));
        }
    }
}
