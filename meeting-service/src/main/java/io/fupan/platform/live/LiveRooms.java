package io.fupan.platform.live;

import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.Recorded;
import io.fupan.platform.axon.Recordings;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.eventstore.StoreUnavailable;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Subscription;
import io.fupan.platform.eventstore.Tailer;
import io.fupan.vocabulary.MeetingId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The rooms this node holds: read when first asked for, kept up to date by the tail of all events, given up when idle.
 */
@Component
public class LiveRooms implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRooms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** Rooms kept without a watcher; more are given up at the next look, however short they were idle. */
    private static final int KEPT = 500;

    private final Map<String, OpenRoom> rooms = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-rooms").factory());
    private final AtomicLong standings = new AtomicLong();
    private final EventReader events;
    private final PostgresEventStorageEngine engine;
    private final Subscription subscription;
    private final Epoch epoch;

    LiveRooms(EventReader events, PostgresEventStorageEngine engine, Tailer tailer, Epoch epoch) {
        this.events = events;
        this.engine = engine;
        this.epoch = epoch;
        this.subscription = tailer.subscribe(tailer.position(), this::hear);
        clock.scheduleWithFixedDelay(this::giveUpIdle, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** A room and the pace its presence is told at. */
    record OpenRoom(LiveRoom room, Throttle presence) {}

    /** Empty when there is no such meeting. */
    Optional<OpenRoom> open(MeetingId meeting) {
        String tag = meeting.tag().toString();
        OpenRoom open = rooms.computeIfAbsent(tag, _ -> newRoom());
        try {
            open.room().loadOnce(tell -> read(tag, tell));
        } catch (RuntimeException failure) {
            rooms.remove(tag, open);
            throw failure;
        }
        if (!open.room().isEmpty()) return Optional.of(open);
        rooms.remove(tag, open);
        return Optional.empty();
    }

    private OpenRoom newRoom() {
        LiveRoom room = new LiveRoom(epoch.value());
        return new OpenRoom(room, new Throttle(clock, room::sendPresence));
    }

    private void read(String tag, Consumer<Recorded> tell) {
        EventPages.of(events, tag).forEachRemaining(tell);
    }

    /**
     * Waits until the rooms show all that this node has written, so that a read can follow a write.
     *
     * @throws StoreUnavailable when it takes too long
     */
    public void catchUp() {
        if (reaches(engine.head(), PATIENCE)) return;
        throw new StoreUnavailable("the tail of the events is late", new IllegalStateException());
    }

    /** Waits for a position somebody saw, perhaps on a node that is ahead; whether it was reached. */
    boolean reaches(long position, Duration patience) {
        try {
            return subscription.awaitPosition(position, patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A room that holds words which were erased is read anew. */
    private void hear(StoredEvent event) {
        if (event.payload() instanceof OfOrganisation standing) hear(event, standing);
        event.tags().stream()
                .filter(tag -> tag.startsWith("meeting:"))
                .forEach(tag -> Optional.ofNullable(rooms.get(tag)).ifPresent(open -> hear(tag, open, event)));
        if (event.payload() instanceof WordsErased it) giveUp(it.meeting().tag().toString());
    }

    /** What somebody is in the organisation counts in every room they look at. */
    private void hear(StoredEvent stored, OfOrganisation event) {
        standings.incrementAndGet();
        Set<String> people = stored.tags();
        rooms.values()
                .forEach(open -> open.room().hear(it -> people.contains(it.tag().toString()), event));
    }

    /** How many role events of the organisation were heard so far. */
    long standingsHeard() {
        return standings.get();
    }

    /** Sends its watchers away; whoever wants the room next has it read anew. */
    void giveUp(String tag) {
        Optional.ofNullable(rooms.remove(tag)).ifPresent(open -> open.room().dismiss());
    }

    /** A room that fails is given up; the others go on. */
    private void hear(String tag, OpenRoom open, StoredEvent event) {
        try {
            open.room().hear(Recordings.of(event));
        } catch (RuntimeException failure) {
            LOG.error("The room of {} could not be told of position {}", tag, event.position(), failure);
            giveUp(tag);
        }
    }

    private void giveUpIdle() {
        long patience = rooms.size() > KEPT ? 0 : IDLE.toNanos();
        rooms.values().removeIf(open -> open.room().dismissIfIdle(patience));
    }

    @Override
    public void destroy() {
        subscription.close();
        clock.shutdownNow();
    }
}
