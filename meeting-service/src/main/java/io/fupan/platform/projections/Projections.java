package io.fupan.platform.projections;

import static io.fupan.platform.projections.Build.State.RETIRED;

import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoreUnavailable;
import io.fupan.platform.eventstore.Tailer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every {@link Projection} up to date, whoever of the nodes does it, and lets its tables be read. A batch of
 * events, what it changes and the new position are one transaction. Built anew, tables grow beside those that are read
 * until they are as far.
 */
@Component
public class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How often to look whether there is something to do that nobody tells of. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(10);

    private final List<ProjectionWork> works;
    private final Builds builds;
    private final TransactionTemplate transactions;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Projections(
            List<Projection> projections,
            EventReader events,
            Tailer tailer,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.transactions = transactions;
        this.builds = new Builds(database);
        this.works = projections.stream()
                .map(projection -> new ProjectionWork(projection, tailer, events, database, transactions))
                .toList();
    }

    /**
     * Reads a projection's tables, by their bare names, once they hold all up to a position: so a read can follow a
     * write. All that one call reads is of one build.
     *
     * @param position 0 to take them as they are
     * @throws StoreUnavailable when that takes too long, as while they are built for the first time
     */
    public <T> T read(String name, long position, Supplier<T> query) {
        ProjectionWork work = works.stream()
                .filter(it -> it.projection().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
        if (!reaches(work, position)) throw new StoreUnavailable("the projection " + name + " is behind", null);
        return transactions.execute(_ -> {
            if (builds.enterToRead(work.projection(), ProjectionWork.SILENCE)) return query.get();
            throw new StoreUnavailable("the projection " + name + " is not built yet", null);
        });
    }

    private static boolean reaches(ProjectionWork work, long position) {
        try {
            return work.reached().await(position, PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether all of them can be read, as far as this node knows. */
    boolean areLive() {
        return works.stream().allMatch(work -> work.reached().isLive());
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        for (ProjectionWork work : works) {
            String name = "projection-" + work.projection().name();
            repeat(name, work::follow, LOOK, stop);
            repeat(name + "-beside", work::build, LOOK, stop);
        }
        repeat("projections-unused", this::dropUnused, BETWEEN_CLEARINGS, stop);
    }

    private interface Work {
        /** Whether there may be more to do at once. */
        boolean goOn() throws InterruptedException;
    }

    private static void repeat(String name, Work work, Duration pause, CountDownLatch stop) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                while (stop.getCount() > 0) {
                    if (!goOn(work, stop)) stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                LOG.warn("{} was interrupted", name);
            }
        });
    }

    /** What fails is told of and tried again after a pause; nothing else waits for it. */
    private static boolean goOn(Work work, CountDownLatch stop) throws InterruptedException {
        try {
            return work.goOn();
        } catch (RuntimeException failure) {
            if (stop.getCount() > 0)
                LOG.error(
                        "{} did not get on, and tries again",
                        Thread.currentThread().getName(),
                        failure);
            return false;
        }
    }

    /** Tables that others replaced, and those of versions no node works on any longer. */
    boolean dropUnused() {
        for (Build unused : builds.unused()) {
            if (unused.state() == RETIRED || !isOurs(unused))
                transactions.executeWithoutResult(_ -> builds.drop(unused));
        }
        return false;
    }

    private boolean isOurs(Build build) {
        return works.stream().anyMatch(work -> build.isOf(work.projection()));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Before anything that answers requests, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
