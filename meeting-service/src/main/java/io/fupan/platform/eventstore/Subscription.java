package io.fupan.platform.eventstore;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One that follows the events, at its own pace. */
public final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Tailer tailer;
    private final Consumer<StoredEvent> consumer;
    private final Progress handled;
    private final Thread thread;

    Subscription(Tailer tailer, long fromPosition, Consumer<StoredEvent> consumer) {
        this.tailer = tailer;
        this.consumer = consumer;
        this.handled = new Progress(fromPosition);
        this.thread = Thread.ofVirtual().name("event-subscription").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The last position its consumer has handled. */
    public long position() {
        return handled.position();
    }

    /** Waits until its consumer has handled the event at a position; whether it did within the timeout. */
    public boolean awaitPosition(long position, Duration timeout) throws InterruptedException {
        return handled.await(position, timeout);
    }

    private void run() {
        try {
            while (!hasEnded()) {
                deliver();
            }
        } catch (InterruptedException e) {
            LOG.warn("Handing over events was interrupted after {}", position());
        }
    }

    private void deliver() throws InterruptedException {
        try {
            for (StoredEvent event : tailer.after(position())) {
                if (hasEnded()) {
                    return;
                }
                consumer.accept(event);
                handled.advanceTo(event.position());
            }
        } catch (RuntimeException e) {
            LOG.error("The event after position {} was not handled, it is handed over again", position(), e);
            handled.await(Long.MAX_VALUE, AFTER_A_FAILURE);
        }
    }

    private boolean hasEnded() {
        return handled.hasEnded() || tailer.hasEnded();
    }

    /** Hands over nothing more; what its consumer is at, it finishes. */
    @Override
    public void close() {
        handled.end();
        tailer.forget(this);
    }
}
