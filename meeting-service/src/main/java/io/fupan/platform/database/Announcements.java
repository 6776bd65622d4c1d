package io.fupan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hears what PostgreSQL tells on one channel, over a connection of its own. It is only quicker than looking: whoever
 * listens looks from time to time as well, so that one that is lost, or a pooler that swallows it, costs time only.
 */
public final class Announcements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(1);
    /** How long it listens before it looks whether it is closed: a blocked read cannot be woken. */
    private static final int ATTENTION_MS = 500;
    /** How long closing waits for a thread that waits for PostgreSQL. */
    private static final Duration CLOSING = Duration.ofSeconds(30);
    /** Times it heard nothing after which the connection is asked whether it is still there. */
    private static final int PATIENCE = 20;

    private final DataSource database;
    private final String channel;
    private final Consumer<PGNotification> heard;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** @param heard gets everything that was told, one after the other */
    public Announcements(DataSource database, String channel, Consumer<PGNotification> heard) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
        this.thread = Thread.ofVirtual().name("announcements-" + channel).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        do {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.atLevel(isClosed() ? Level.DEBUG : Level.WARN)
                        .log("No announcements on {} for now, looking instead: {}", channel, e.getMessage());
            }
        } while (!closedWithin(UNTIL_AGAIN));
    }

    private void listen(Connection connection) throws SQLException {
        say(connection, "listen " + channel);
        try {
            hear(connection);
        } finally {
            // Also when it is broken: a pool notices by what is said through it, and would hand it out again otherwise.
            say(connection, "unlisten *");
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int silent = 0; !isClosed(); silent++) {
            PGNotification[] told = postgres.getNotifications(ATTENTION_MS);
            if (told != null && told.length > 0) {
                Arrays.asList(told).forEach(heard);
                silent = 0;
            } else if (silent == PATIENCE) {
                say(connection, "select 1");
                silent = 0;
            }
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean closedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
