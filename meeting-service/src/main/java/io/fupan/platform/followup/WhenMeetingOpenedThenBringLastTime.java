package io.fupan.platform.followup;

import io.fupan.access.WhoMay;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.Recorded;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Subscription;
import io.fupan.platform.eventstore.Tailer;
import io.fupan.platform.live.EventPages;
import io.fupan.platform.live.MeetingViews;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As soon as a review is open that follows another, what that one left to be done lies on its table: measures to be
 * checked, homework to be handed in. Every node tries; the commands have the same ids on each, and so one effect. What
 * a node died over is brought when the next one starts. Nothing comes from a review its host may not see.
 */
@Component
class WhenMeetingOpenedThenBringLastTime implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WhenMeetingOpenedThenBringLastTime.class);

    private static final String OPENED_LATELY = """
        select substr(tag, 9)::uuid from events, unnest(tags) as tag
        where name = :opened and recorded_at > now() - interval '1 day' and tag like 'meeting:%'
        """;

    private final CommandGate gate;
    private final EventReader events;
    private final MeetingViews views;
    private final JdbcClient database;
    private final Subscription subscription;

    WhenMeetingOpenedThenBringLastTime(
            CommandGate gate, EventReader events, MeetingViews views, JdbcClient database, Tailer tailer) {
        this.gate = gate;
        this.events = events;
        this.views = views;
        this.database = database;
        this.subscription = tailer.subscribe(tailer.position(), this::hear);
    }

    /** Those that were opened while nobody listened. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        database.sql(OPENED_LATELY)
                .param("opened", EventTypes.of(MeetingOpened.class).name())
                .query(UUID.class)
                .list()
                .forEach(meeting -> bring(new MeetingId(meeting)));
    }

    /** In a thread of its own: looking at the earlier review waits until all rooms have heard this event. */
    private void hear(StoredEvent event) {
        if (event.payload() instanceof MeetingOpened it) Thread.startVirtualThread(() -> bring(it.meeting()));
    }

    private void bring(MeetingId meeting) {
        MeetingConvened convened =
                (MeetingConvened) first(meeting, MeetingConvened.class).payload();
        convened.follows()
                .filter(it -> isSeenBy(convened, it))
                .map(this::lastTime)
                .ifPresent(it ->
                        bring(it, meeting, first(meeting, MeetingOpened.class).at()));
    }

    private StoredEvent first(MeetingId meeting, Class<? extends Event> type) {
        Set<String> name = Set.of(EventTypes.of(type).name());
        return events.read(Set.of(meeting.tag().toString()), name, 0, 1).getFirst();
    }

    private boolean isSeenBy(MeetingConvened convened, MeetingId before) {
        try {
            views.require(before, convened.host(), WhoMay.SEE_ROOM);
            return true;
        } catch (RuleBroken hidden) {
            LOG.info("What {} left stays there: the host of {} may not see it", before, convened.meeting());
            return false;
        }
    }

    private LastTime lastTime(MeetingId before) {
        LastTime last = LastTime.of(before);
        Iterator<Recorded> all = EventPages.of(events, before.tag().toString());
        while (all.hasNext()) last = last.after(all.next());
        return last;
    }

    private void bring(LastTime last, MeetingId meeting, Instant opened) {
        Stream.<Command>concat(
                        last.measuresTo(meeting, it -> act(meeting, it, opened)).stream(),
                        last.homeworkTo(meeting, it -> act(meeting, it, opened)).stream())
                .forEach(this::give);
    }

    private void give(Command command) {
        try {
            gate.give(command).join();
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof RuleBroken refused)) throw failure;
            LOG.info("What was left comes too late: {}", refused.refusal());
        }
    }

    /** The same for the same thing in the same meeting, on whatever node and whenever. */
    private static Act act(MeetingId meeting, String thing, Instant opened) {
        byte[] name = (meeting + "/last-time/" + thing).getBytes(StandardCharsets.UTF_8);
        return Act.bySystem(new CommandId(UUID.nameUUIDFromBytes(name)), opened);
    }

    @Override
    public void destroy() {
        subscription.close();
    }
}
