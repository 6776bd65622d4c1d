package io.fupan.platform.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked at what is forgotten after some months; each day one node sees to it. */
@Component
class Retention implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration LOOK = Duration.ofMinutes(30);

    private static final String TODAY = "update access_log_cleared set day = current_date where day < current_date";
    private static final String CLEAR = "delete from access_log where last_at < now() - make_interval(months => ?)";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final int months;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-log-retention").factory());

    Retention(
            JdbcClient database, TransactionTemplate transactions, @Value("${fupan.access-log.months:12}") int months) {
        if (months < 1) throw new IllegalArgumentException("fupan.access-log.months is at least 1");
        this.database = database;
        this.transactions = transactions;
        this.months = months;
        clock.scheduleWithFixedDelay(this::look, 1, LOOK.toMinutes(), TimeUnit.MINUTES);
    }

    private void look() {
        try {
            clear();
        } catch (DataAccessException unavailable) {
            LOG.warn("The access log could not be cleared: {}", unavailable.toString());
        }
    }

    /** @return how many lines went; none when today it was done before, here or on another node */
    int clear() {
        Integer gone = transactions.execute(_ -> database.sql(TODAY).update() == 0
                ? 0
                : database.sql(CLEAR).param(months).update());
        return gone == null ? 0 : gone;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
