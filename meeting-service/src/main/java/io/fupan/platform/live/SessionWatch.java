package io.fupan.platform.live;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A session with an open socket is in use, though no request says so; and one that ended on another node ends its
 * sockets here.
 */
@Component
class SessionWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final long PERIOD_SECONDS = 10;

    private static final String TOUCH = """
        update spring_session
        set last_access_time = :now, expiry_time = :now + max_inactive_interval::bigint * 1000
        where session_id in (:sessions)
        returning trim(session_id) as session_id
        """;

    private final LiveSockets sockets;
    private final JdbcClient database;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-watch").factory());

    SessionWatch(LiveSockets sockets, JdbcClient database) {
        this.sockets = sockets;
        this.database = database;
        clock.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** A machine that went to sleep closes nothing: it is asked, and who does not answer is no longer here. */
    private void look() {
        sockets.ping();
        try {
            Set<String> gone = new HashSet<>(sockets.sessions());
            if (gone.isEmpty()) return;
            gone.removeAll(alive(gone));
            gone.forEach(sockets::end);
        } catch (DataAccessException unavailable) {
            LOG.warn("Sessions could not be looked up: {}", unavailable.toString());
        }
    }

    private Set<String> alive(Set<String> sessions) {
        return database.sql(TOUCH)
                .param("now", System.currentTimeMillis())
                .param("sessions", sessions)
                .query((row, _) -> row.getString("session_id"))
                .set();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
