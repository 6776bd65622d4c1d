package io.fupan.platform.live;

import io.fupan.platform.database.Announcements;
import io.fupan.platform.security.SessionLife;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A session that ended, on whichever node and however, ends its sockets here: the database tells at once that some did,
 * a socket that came while its session went is looked at within a second, and all are looked at from time to time. A
 * session with an open socket is in use, though no request says so.
 */
@Component
class SessionWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final String CHANNEL = "fupan_sessions";
    private static final long PERIOD_SECONDS = 10;
    private static final long NEWCOMERS_SECONDS = 1;

    private static final String LOOK = """
        select trim(session_id) as session_id from spring_session
        where session_id in (:sessions) and expiry_time > :now and creation_time > :oldest
        """;
    private static final String TOUCH = """
        update spring_session
        set last_access_time = :now, expiry_time = :now + max_inactive_interval::bigint * 1000
        where session_id in (:sessions) and expiry_time > :now and creation_time > :oldest
        returning trim(session_id) as session_id
        """;

    private final LiveSockets sockets;
    private final SessionLife life;
    private final JdbcClient database;
    private final Announcements announcements;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-watch").factory());

    SessionWatch(LiveSockets sockets, SessionLife life, JdbcClient database, DataSource connections) {
        this.sockets = sockets;
        this.life = life;
        this.database = database;
        this.announcements =
                new Announcements(connections, CHANNEL, _ -> clock.execute(() -> look(sockets.sessions(), LOOK)));
        announcements.start();
        clock.scheduleWithFixedDelay(
                () -> look(sockets.newcomers(), LOOK), NEWCOMERS_SECONDS, NEWCOMERS_SECONDS, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(this::goRound, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** A machine that went to sleep closes nothing: it is asked, and who does not answer is no longer here. */
    private void goRound() {
        sockets.ping();
        look(sockets.sessions(), TOUCH);
    }

    private void look(Set<String> sessions, String how) {
        if (sessions.isEmpty()) return;
        try {
            Set<String> gone = new HashSet<>(sessions);
            gone.removeAll(alive(sessions, how));
            gone.forEach(sockets::end);
        } catch (DataAccessException unavailable) {
            LOG.warn("Sessions could not be looked up: {}", unavailable.toString());
        }
    }

    private Set<String> alive(Set<String> sessions, String how) {
        return database.sql(how)
                .param("now", System.currentTimeMillis())
                .param("oldest", life.oldest(Instant.now()).toEpochMilli())
                .param("sessions", sessions)
                .query((row, _) -> row.getString("session_id"))
                .set();
    }

    @Override
    public void destroy() {
        announcements.close();
        clock.shutdownNow();
    }
}
