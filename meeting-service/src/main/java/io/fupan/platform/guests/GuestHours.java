package io.fupan.platform.guests;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** A guest's time ends with their link's, whether or not they have a socket open. */
@Component
class GuestHours implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GuestHours.class);
    private static final long PERIOD_SECONDS = 10;

    private final GuestBook book;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("guest-hours").factory());

    GuestHours(GuestBook book) {
        this.book = book;
        clock.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            book.endWhatIsOver();
        } catch (DataAccessException unavailable) {
            LOG.warn("Guests could not be looked up: {}", unavailable.toString());
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
