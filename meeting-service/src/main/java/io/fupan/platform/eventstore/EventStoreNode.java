package io.fupan.platform.eventstore;

import io.fupan.platform.database.Announcements;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * All that one node runs of the store. It keeps two connections of the pool for itself: the appender's and the one that
 * listens.
 */
public final class EventStoreNode implements AutoCloseable {

    /** On which every node hears of the new head; {@code append_events} tells it. */
    private static final String CHANNEL = "fupan_events";

    /** How long closing waits for a thread that waits for PostgreSQL. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    private final Appender appender;
    private final Announcements announcements;
    private final Tailer tailer;
    private final TagIndexer indexer;
    private final EventReader reader;
    private final PostgresEventStorageEngine engine;

    private EventStoreNode(DataSource database, EventCodec codec, StoreSettings settings) {
        Reading reading = new Reading(database);
        Memory memory = new Memory(reading, codec, settings);
        Progress heard = new Progress(memory.head().position());
        Writer writer = new Writer(database, memory);
        appender = new Appender(settings, writer, answers);
        announcements = new Announcements(database, CHANNEL, told -> {
            // What comes from the connection this node writes over it knows already.
            if (told.getPID() != writer.backend()) heard.advanceTo(Long.parseLong(told.getParameter()));
        });
        reader = new EventReader(reading, codec);
        tailer = new Tailer(reading, memory, heard, settings);
        indexer = new TagIndexer(reading, memory.head(), settings.poll());
        engine = new PostgresEventStorageEngine(appender, reading, memory, codec);
    }

    /** @throws StoreUnavailable when PostgreSQL does not answer */
    public static EventStoreNode start(DataSource database, EventCodec codec, StoreSettings settings) {
        EventStoreNode node = new EventStoreNode(database, codec, settings);
        node.appender.start();
        node.announcements.start();
        node.tailer.start();
        node.indexer.start();
        return node;
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public Tailer tailer() {
        return tailer;
    }

    public EventReader reader() {
        return reader;
    }

    /** Writes what is queued, answers it, and lets the connections go. */
    @Override
    public void close() {
        appender.close();
        tailer.close();
        indexer.close();
        announcements.close();
        answers.shutdown();
    }
}
