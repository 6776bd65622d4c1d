package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hears of what any node committed, over a connection of its own. It is only quicker than looking: one that is lost, or
 * a pooler that swallows notifications, costs time and no event.
 */
final class Announcements implements AutoCloseable {

    static final String CHANNEL = "fupan_events";

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(1);
    /** Silence after which the connection is asked whether it is still there. */
    private static final int SILENCE_MS = 10_000;

    private final DataSource database;
    private final Progress head;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    Announcements(DataSource database, Progress head) {
        this.database = database;
        this.head = head;
    }

    void start() {
        Thread.ofVirtual().name("event-announcements").start(this::run);
    }

    private void run() {
        do {
            try (Connection connection = database.getConnection()) {
                listening = connection;
                listen(connection);
            } catch (SQLException e) {
                LOG.atLevel(isClosed() ? Level.DEBUG : Level.WARN)
                        .log("No announcements of events for now, looking for them instead: {}", e.getMessage());
            }
        } while (!closedWithin(UNTIL_AGAIN));
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] heard = postgres.getNotifications(SILENCE_MS);
            if (heard == null || heard.length == 0) {
                askWhetherAlive(connection);
            } else {
                head.advanceTo(Long.parseLong(heard[heard.length - 1].getParameter()));
            }
        }
    }

    private static void askWhetherAlive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
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
        Connection connection = listening;
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("The listening connection does not even close", e);
        }
    }
}
