package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
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
    /** How long it listens before it looks whether it is closed: a blocked read cannot be woken. */
    private static final int ATTENTION_MS = 500;
    /** Times it heard nothing after which the connection is asked whether it is still there. */
    private static final int PATIENCE = 20;

    private final DataSource database;
    private final Progress heard;
    private final IntSupplier own;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("event-announcements").unstarted(this::run);

    /** @param own the number of the connection this node writes over: what comes from there it knows already */
    Announcements(DataSource database, Progress heard, IntSupplier own) {
        this.database = database;
        this.heard = heard;
        this.own = own;
    }

    void start() {
        thread.start();
    }

    private void run() {
        do {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.atLevel(isClosed() ? Level.DEBUG : Level.WARN)
                        .log("No announcements of events for now, looking for them instead: {}", e.getMessage());
            }
        } while (!closedWithin(UNTIL_AGAIN));
    }

    private void listen(Connection connection) throws SQLException {
        say(connection, "listen " + CHANNEL);
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
            PGNotification[] notifications = postgres.getNotifications(ATTENTION_MS);
            if (notifications != null && notifications.length > 0) {
                hear(notifications);
                silent = 0;
            } else if (silent == PATIENCE) {
                say(connection, "select 1");
                silent = 0;
            }
        }
    }

    private void hear(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            if (notification.getPID() != own.getAsInt()) {
                heard.advanceTo(Long.parseLong(notification.getParameter()));
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
            thread.join(EventStoreNode.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
