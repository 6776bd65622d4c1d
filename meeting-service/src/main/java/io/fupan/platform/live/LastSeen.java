package io.fupan.platform.live;

import io.fupan.platform.axon.Attendance;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
 * When who was last in which room. Presence is each node's own and never stored; this is the one thing of it that
 * others must be able to rely on, so it is written down: at once for who comes or goes, now and then for who stays.
 */
@Component
class LastSeen implements Attendance, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    /** Far below the minute after which somebody counts as gone. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private static final String SEEN = """
        insert into last_seen (meeting, person, at) select * from unnest(?, ?, ?)
        on conflict (meeting, person) do update set at = greatest(last_seen.at, excluded.at)
        """;

    private record Visit(MeetingId meeting, PersonId person) {}

    private final Map<Visit, Integer> here = new ConcurrentHashMap<>();
    private final Map<Visit, Instant> news = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final Clock time;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("last-seen").factory());

    LastSeen(JdbcClient database, Clock time) {
        this.database = database;
        this.time = time;
        beat.scheduleWithFixedDelay(this::noteAll, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Somebody came in by one more window. */
    void came(MeetingId meeting, PersonId person) {
        here.merge(new Visit(meeting, person), 1, Integer::sum);
        note(new Visit(meeting, person));
    }

    void went(MeetingId meeting, PersonId person) {
        here.computeIfPresent(new Visit(meeting, person), (_, windows) -> windows > 1 ? windows - 1 : null);
        note(new Visit(meeting, person));
    }

    @Override
    public Map<PersonId, Instant> lastSeen(MeetingId meeting) {
        Map<PersonId, Instant> seen = new HashMap<>();
        database.sql("select person, at from last_seen where meeting = ?")
                .param(meeting.value())
                .query((row, _) -> seen.put(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("at").toInstant().truncatedTo(ChronoUnit.MILLIS)))
                .list();
        news.forEach((visit, at) -> {
            if (visit.meeting().equals(meeting)) seen.merge(visit.person(), at, LastSeen::later);
        });
        here.keySet().forEach(visit -> {
            if (visit.meeting().equals(meeting)) seen.put(visit.person(), now());
        });
        return Map.copyOf(seen);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void note(Visit visit) {
        news.put(visit, now());
        beat.execute(this::write);
    }

    private void noteAll() {
        here.keySet().forEach(visit -> news.put(visit, now()));
        write();
    }

    /** What cannot be written now is written with the next beat. */
    private void write() {
        Map<Visit, Instant> batch = new HashMap<>(news);
        if (batch.isEmpty()) return;
        try {
            write(batch);
            batch.forEach(news::remove);
        } catch (DataAccessException unavailable) {
            LOG.warn("Who was in which room could not be noted: {}", unavailable.toString());
        }
    }

    private void write(Map<Visit, Instant> batch) {
        List<UUID> meetings = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        List<Timestamp> times = new ArrayList<>();
        batch.forEach((visit, at) -> {
            meetings.add(visit.meeting().value());
            people.add(visit.person().value());
            times.add(Timestamp.from(at));
        });
        database.sql(SEEN)
                .params(meetings.toArray(UUID[]::new), people.toArray(UUID[]::new), times.toArray(Timestamp[]::new))
                .update();
    }

    @Override
    public void destroy() {
        beat.shutdownNow();
    }
}
