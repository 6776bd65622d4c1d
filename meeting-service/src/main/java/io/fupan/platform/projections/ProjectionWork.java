package io.fupan.platform.projections;

import static io.fupan.platform.projections.Build.State.BUILDING;
import static io.fupan.platform.projections.Build.State.LIVE;

import io.fupan.platform.axon.Recordings;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Tailer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One projection's work on this node. All nodes want the same work; who locks the row first does it, and whoever waited
 * finds it done, or goes on where the other left off when it died.
 */
final class ProjectionWork {

    /** How long the database waits in the middle of a batch for a node that may be dead. */
    static final Duration SILENCE = Duration.ofSeconds(1);

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Projection projection;
    private final Tailer tailer;
    private final EventReader events;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Builds builds;
    private final Reached reached = new Reached();

    /** Doubled when a batch fails, since it may be this that failed it: one event can take long to fold. */
    private volatile Duration silence = SILENCE;

    ProjectionWork(
            Projection projection,
            Tailer tailer,
            EventReader events,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.tailer = tailer;
        this.events = events;
        this.database = database;
        this.transactions = transactions;
        this.builds = new Builds(database);
    }

    Projection projection() {
        return projection;
    }

    Reached reached() {
        return reached;
    }

    /** Waits for events and brings the live tables further by them; whether there are live tables. */
    boolean follow() throws InterruptedException {
        Optional<Build> found = look();
        if (found.isEmpty()) return false;
        Build live = found.get();
        List<StoredEvent> next = tailer.after(live.position());
        if (!next.isEmpty()) inTransaction(live, () -> extend(live, next));
        return true;
    }

    private Optional<Build> look() {
        Optional<Build> live = builds.find(projection, LIVE);
        live.ifPresent(it -> reached.advanceTo(it.position()));
        return live;
    }

    private void extend(Build live, List<StoredEvent> next) {
        if (builds.lock(live)) fold(live, next);
    }

    /** Brings the tables that are built beside the live ones a batch further; whether there are such. */
    boolean build() {
        builds.require(projection);
        Optional<Build> found = builds.find(projection, BUILDING);
        if (found.isEmpty()) return false;
        Build building = found.get();
        boolean nearly = tailer.position() - building.position() < BATCH;
        inTransaction(building, () -> build(building, nearly));
        look();
        return true;
    }

    /**
     * For the last few the live ones stand still, so that the new ones are not behind them when they take their place.
     */
    private void build(Build building, boolean nearly) {
        if (nearly) builds.lockLive(projection);
        if (!builds.lock(building)) return;
        if (building.position() == 0) create(building);
        List<StoredEvent> next = events.read(building.position(), BATCH);
        fold(building, next);
        if (nearly && next.size() < BATCH) builds.putLive(building, projection);
    }

    private void create(Build building) {
        builds.createSchema(building);
        projection.createTables(database);
    }

    private void fold(Build build, List<StoredEvent> next) {
        for (StoredEvent event : next) projection.apply(Recordings.of(event), database);
        if (!next.isEmpty()) builds.advance(build, next.getLast().position());
    }

    private void inTransaction(Build build, Runnable work) {
        try {
            transactions.executeWithoutResult(_ -> {
                if (builds.enter(build, silence)) work.run();
            });
            silence = SILENCE;
        } catch (RuntimeException failure) {
            Duration longer = silence.multipliedBy(2);
            silence = longer.compareTo(LONGEST_SILENCE) < 0 ? longer : LONGEST_SILENCE;
            throw failure;
        }
    }
}
