package io.fupan.platform.projections;

import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoreUnavailable;
import io.fupan.platform.eventstore.Subscription;
import io.fupan.platform.eventstore.Tailer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every {@link Projection} up to date: one node at a time works on one, holding its row; a batch of events, the
 * tables and the new position are one transaction.
 */
@Component
public class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ProjectionWork> works;
    private final Tailer tailer;
    private volatile Optional<Subscription> subscription = Optional.empty();

    Projections(
            List<Projection> projections,
            EventReader events,
            Tailer tailer,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.tailer = tailer;
        this.works = projections.stream()
                .map(projection -> new ProjectionWork(projection, events, database, transactions))
                .toList();
    }

    /**
     * Brings one up to a position, doing the work here if nobody else does, so that a read can follow a write.
     *
     * @throws StoreUnavailable when it takes too long
     */
    public void bringTo(long position, String name) {
        ProjectionWork work = works.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (work.position() < position) {
            work.bringTo(position);
            if (System.nanoTime() > deadline)
                throw new StoreUnavailable("the projection " + name + " is being rebuilt", new IllegalStateException());
        }
    }

    @Override
    public void start() {
        works.forEach(ProjectionWork::prepare);
        works.forEach(
                work -> Thread.ofVirtual().name("projection-" + work.name()).start(() -> advance(work)));
        subscription = Optional.of(tailer.subscribe(
                tailer.position(), event -> works.forEach(work -> advance(work, event.position()))));
    }

    private void advance(ProjectionWork work, long position) {
        if (work.position() < position) advance(work);
    }

    /** A projection that fails is told of and tried again with the next event; nothing else waits for it. */
    private void advance(ProjectionWork work) {
        try {
            while (work.step(ProjectionWork.Lock.SKIP)) {}
        } catch (RuntimeException failure) {
            LOG.error("The projection {} stands at {}", work.name(), work.position(), failure);
        }
    }

    @Override
    public void stop() {
        subscription.ifPresent(Subscription::close);
        subscription = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return subscription.isPresent();
    }

    /** Before anything that answers requests, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
