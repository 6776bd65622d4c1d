package io.fupan.platform.eventstore;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Two commits that take longer than a minute and come through in the other order than they began, while somebody
 * follows. PostgreSQL itself holds them up, so that every storage engine meets the same.
 */
record SlowCommits(StoreDatabase database, Storage storage) {

    /** A storage engine to try. */
    interface Storage {

        /** One more node on the same store. */
        EventStorageEngine node();

        /** Where its events are. */
        String table();

        /** Where an event's id is in that table. */
        String column();
    }

    /** @param recorded what somebody reads who comes afterwards */
    record Told(List<UUID> followed, List<UUID> recorded) {}

    static final UUID BEFORE = UUID.randomUUID();
    static final UUID FIRST = UUID.randomUUID();
    static final UUID SECOND = UUID.randomUUID();
    static final UUID AFTER = UUID.randomUUID();

    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(61);

    private static final String BRAKE = """
        create or replace function brake() returns trigger language plpgsql as $$
        begin
            perform pg_advisory_xact_lock_shared(hashtext(to_jsonb(new) ->> tg_argv[0]));
            return null;
        end
        $$;
        create constraint trigger brake after insert on %s
            deferrable initially deferred for each row execute function brake('%s')
        """;

    private static final String WAITING = """
        select count(distinct pid) from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()
        """;

    Told tell() throws SQLException, ExecutionException, InterruptedException {
        database.execute(BRAKE.formatted(storage.table(), storage.column()));
        Follower follower = Follower.of(storage.node());
        append(BEFORE);
        follower.awaitSeen(BEFORE);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Connection firstBrake = brake(FIRST);
                Connection secondBrake = brake(SECOND)) {
            Future<?> first = clients.submit(() -> append(FIRST));
            awaitWaiting(1);
            Future<?> second = clients.submit(() -> append(SECOND));
            awaitWaiting(2);
            GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), OVER_A_MINUTE);
            secondBrake.rollback();
            // Where the second can commit without the first, it is seen now.
            if (waiting() == 1) follower.awaitSeen(SECOND);
            firstBrake.rollback();
            first.get();
            second.get();
            append(AFTER);
        } finally {
            GenericEventMessage.clock = Clock.systemUTC();
        }
        return new Told(follower.awaitSeen(AFTER), Follower.of(storage.node()).awaitSeen(AFTER));
    }

    /** Holds up the commit of this event until it is rolled back. */
    private Connection brake(UUID id) throws SQLException {
        Connection brake = database.pool().getConnection();
        brake.setAutoCommit(false);
        try (Statement statement = brake.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('" + id + "'))");
        }
        return brake;
    }

    private void append(UUID id) {
        var event = new GenericEventMessage(
                id.toString(),
                new MessageType("test.Happened"),
                "happened",
                Map.of(),
                GenericEventMessage.clock.instant());
        storage.node()
                .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(event, Set.of())))
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }

    private void awaitWaiting(int sessions) {
        await().until(() -> waiting() == sessions);
    }

    private int waiting() {
        return Integer.parseInt(database.column(WAITING).getFirst());
    }
}
