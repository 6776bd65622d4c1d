package io.fupan.platform.privacy;

import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.people.People;
import io.fupan.vocabulary.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees that what was granted is done, also when a node ended in the middle of it, and that words whose time is over go.
 * Of all nodes one at a time is at it; what it did leaves nothing to do for the next.
 */
@Component
class Erasures implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int MINUTES = 30;
    private static final String ALONE = "select pg_try_advisory_xact_lock(" + "erasures".hashCode() + ")";

    private final Requests requests;
    private final Erasing erasing;
    private final EventReader events;
    private final People people;
    private final PrivacySettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    /** The last day on which this node looked for what is over. */
    private LocalDate retired = LocalDate.EPOCH;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("erasures").factory());

    Erasures(
            Requests requests,
            Erasing erasing,
            EventReader events,
            People people,
            PrivacySettings settings,
            JdbcClient database,
            TransactionTemplate transactions,
            Clock clock) {
        this.requests = requests;
        this.erasing = erasing;
        this.events = events;
        this.people = people;
        this.settings = settings;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        executor.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            alone(() -> catchUp(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        } catch (RuntimeException failure) {
            LOG.warn("What is to be erased could not be, and is tried again", failure);
        }
    }

    /** Holds a lock of the database, and nothing else of it, while what is decided here commits by itself. */
    private void alone(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            if (Boolean.TRUE.equals(database.sql(ALONE).query(Boolean.class).single())) work.run();
        });
    }

    private void catchUp(LocalDate today) {
        requests.granted().forEach(this::carryOut);
        if (!today.equals(retired)) retire(today);
        retired = today;
    }

    /** What somebody asked for and was granted. */
    void carryOut(Requests.Request granted) {
        switch (granted.kind()) {
            case PERSON -> erasing.person(granted.person(), granted.decidedBy());
            case WORDS ->
                granted.meeting()
                        .ifPresentOrElse(
                                meeting -> erasing.words(granted.person(), meeting, granted.decidedBy()),
                                () -> erasing.words(granted.person(), granted.decidedBy()));
        }
        erasing.forgetSamples();
        requests.done(granted.id());
    }

    /** What was said about cycles that ended long enough ago, and who came to say it as a guest. */
    void retire(LocalDate today) {
        for (StoredEvent stored : read(Set.of(), MeetingConvened.class)) {
            if (stored.payload() instanceof MeetingConvened it && settings.isOver(it.cycle(), today)) {
                erasing.words(it.meeting());
                guests(it).forEach(guest -> erasing.identity(guest, Optional.empty()));
            }
        }
        erasing.forgetSamples();
    }

    private List<PersonId> guests(MeetingConvened meeting) {
        return read(Set.of(meeting.meeting().tag().toString()), GuestAdmitted.class).stream()
                .map(StoredEvent::payload)
                .filter(GuestAdmitted.class::isInstance)
                .map(it -> ((GuestAdmitted) it).person())
                .filter(guest -> people.find(guest).filter(it -> !it.isErased()).isPresent())
                .toList();
    }

    private List<StoredEvent> read(Set<String> tags, Class<? extends Event> type) {
        return events.read(tags, Set.of(EventTypes.of(type).name()), 0, Integer.MAX_VALUE);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
