package io.fupan.platform.anonymity;

import io.fupan.disputes.ShuffleInDisputes;
import io.fupan.disputes.ShuffleInDisputes.Anonymous;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Subscription;
import io.fupan.platform.eventstore.Tailer;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * As soon as a meeting is open, what was contested anonymously lies on its table: together, shuffled, by nobody; when
 * it is called off, that is thrown away. One node does it; what died half done is done again, and what lies there
 * already is not laid there twice.
 */
@Component
class WhenMeetingOpenedThenShuffleInDisputes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WhenMeetingOpenedThenShuffleInDisputes.class);

    private final Box box;
    private final CommandGate gate;
    private final Clock clock;
    private final Openings openings;
    private final Subscription subscription;

    WhenMeetingOpenedThenShuffleInDisputes(Box box, CommandGate gate, Clock clock, Tailer tailer, Openings openings) {
        this.box = box;
        this.gate = gate;
        this.clock = clock;
        this.openings = openings;
        this.subscription = tailer.subscribe(tailer.position(), this::hear);
    }

    /** Those that were opened while nobody listened. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        box.waiting().stream().filter(openings::know).forEach(this::shuffleIn);
    }

    private void hear(StoredEvent event) {
        if (event.payload() instanceof MeetingOpened it) shuffleIn(it.meeting());
        if (event.payload() instanceof MeetingCancelled it) box.empty(it.meeting(), _ -> {});
    }

    private void shuffleIn(MeetingId meeting) {
        box.empty(meeting, disputes -> shuffleIn(meeting, disputes));
    }

    private void shuffleIn(MeetingId meeting, List<Anonymous> disputes) {
        Act act = Act.bySystem(new CommandId(UUID.randomUUID()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            gate.give(new ShuffleInDisputes(act, meeting, disputes)).join();
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof RuleBroken refused)) throw failure;
            LOG.warn("What was contested anonymously in {} comes too late: {}", meeting, refused.refusal());
        }
    }

    @Override
    public void destroy() {
        subscription.close();
    }
}
