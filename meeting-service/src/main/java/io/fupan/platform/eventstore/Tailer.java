package io.fupan.platform.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what any node committed, once for this node, decodes it once and hands it to all that follow, in position
 * order, without a gap or a repeat.
 */
public final class Tailer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);
    private static final int PAGE = 1_000;

    private final Reading reading;
    private final Memory memory;
    /** As far as this node heard; what it remembers follows. */
    private final Progress heard;

    private final Duration poll;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Tailer(Reading reading, Memory memory, Progress heard, StoreSettings settings) {
        this.reading = reading;
        this.memory = memory;
        this.heard = heard;
        this.poll = settings.poll();
        this.thread = Thread.ofVirtual().name("event-tailer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Hands over every event after a position, each once, on a thread of this subscription's own. A consumer that
     * throws gets the same event again after a pause: what it must not miss it does not miss.
     *
     * @param fromPosition the last position already seen; 0 for all
     */
    public Subscription subscribe(long fromPosition, Consumer<StoredEvent> consumer) {
        Subscription subscription = new Subscription(this, fromPosition, consumer);
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    /**
     * Waits until everybody who follows now has handled the event at a position, so that a read can follow this node's
     * own write.
     *
     * @return whether they did within the timeout
     */
    public boolean awaitPosition(long position, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        if (!memory.head().await(position, timeout)) {
            return false;
        }
        for (Subscription subscription : subscriptions) {
            if (!subscription.awaitPosition(position, Duration.ofNanos(deadline - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** The last position read and decoded on this node. */
    public long position() {
        return memory.head().position();
    }

    /**
     * Waits for events after a position, and gives the next of them, decoded as for all that follow; empty only when
     * there are none before the next look.
     */
    public List<StoredEvent> after(long position) throws InterruptedException {
        if (!memory.head().await(position + 1, poll)) {
            return List.of();
        }
        return memory.after(position, PAGE).stream().map(Recalled::event).toList();
    }

    boolean hasEnded() {
        return memory.head().hasEnded();
    }

    void forget(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    private void run() {
        try {
            while (!heard.hasEnded()) {
                follow();
            }
        } catch (InterruptedException e) {
            LOG.warn("Following the events was interrupted");
        }
    }

    private void follow() throws InterruptedException {
        try {
            if (!heard.await(position() + 1, poll) && !heard.hasEnded()) {
                heard.advanceTo(reading.head());
            }
            memory.catchUpTo(heard.position());
        } catch (RuntimeException e) {
            // Whoever follows must not miss an event: one that cannot be read is tried again, not passed over.
            LOG.warn("Cannot read the events after {} for now", position(), e);
            pause();
        }
    }

    private void pause() throws InterruptedException {
        memory.head().await(Long.MAX_VALUE, poll);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        heard.end();
        memory.head().end();
        try {
            thread.join(EventStoreNode.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
