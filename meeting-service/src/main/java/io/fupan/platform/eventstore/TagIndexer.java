package io.fupan.platform.eventstore;

import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index by tags behind the events, so that no commit waits for it. Many events go in at once, in the index's
 * own order, which costs a fraction of what one by one would. On every node, but one at a time.
 */
final class TagIndexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TagIndexer.class);

    /** Events in one transaction: few enough to be quick, many enough to fall into the same pages. */
    private static final int BATCH = 4_096;
    /** So few are left for later. */
    private static final int LITTLE = 1_024;

    private final Reading reading;
    private final Progress head;
    private final Duration poll;
    private final Thread thread = Thread.ofVirtual().name("event-tag-indexer").unstarted(this::run);
    private long reached;

    TagIndexer(Reading reading, Progress head, Duration poll) {
        this.reading = reading;
        this.head = head;
        this.poll = poll;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!head.hasEnded()) {
                head.await(reached + LITTLE, poll);
                follow();
            }
        } catch (InterruptedException e) {
            LOG.warn("Indexing the events by tags was interrupted");
        }
    }

    private void follow() throws InterruptedException {
        try {
            while (reached < head.position()) {
                OptionalLong now = reading.index(BATCH);
                if (now.isEmpty()) {
                    reached = head.position();
                    return;
                }
                reached = now.getAsLong();
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot index the events after {} by tags for now", reached, e);
            head.await(Long.MAX_VALUE, poll);
        }
    }

    @Override
    public void close() {
        try {
            thread.join(EventStoreNode.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
