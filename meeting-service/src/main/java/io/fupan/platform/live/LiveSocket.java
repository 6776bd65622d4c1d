package io.fupan.platform.live;

import io.fupan.access.WhoMay;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.limits.Kind;
import io.fupan.platform.limits.Limits;
import io.fupan.platform.problem.Misuse;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.Problems;
import io.fupan.platform.security.CommandDoor;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * One person's connection. Frames come in one after the other, each answered before the next is read: what somebody
 * does happens in their order, and whoever sends faster than the store decides is slowed down by their own socket.
 */
final class LiveSocket {

    private static final Duration CATCHING_UP = Duration.ofSeconds(2);
    private static final long DECIDING_SECONDS = 30;

    /** Whoever sends too much is also heard more slowly; the others' sockets do not wait. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** What every connection works with. */
    record House(LiveRooms rooms, MeetingDoor door, CommandDoor commands, LastSeen lastSeen, Limits limits) {}

    private record Joined(MeetingId meeting, Watcher watcher, LiveRooms.OpenRoom open) {}

    private final House house;
    private final PersonId person;
    private final Language language;
    private final Outbox outbox;
    private final Assembler assembler = new Assembler();
    private Optional<Joined> joined = Optional.empty();
    private boolean over;

    LiveSocket(House house, PersonId person, Language language, Outbox outbox) {
        this.house = house;
        this.person = person;
        this.language = language;
        this.outbox = outbox;
    }

    PersonId person() {
        return person;
    }

    Outbox outbox() {
        return outbox;
    }

    void text(CharSequence piece, boolean last) {
        assembler.add(piece, last).ifPresent(this::frame);
    }

    void binary(boolean last) {
        if (last) refuse(Optional.empty(), Problem.of(400, "frame-not-text"));
    }

    private void frame(Assembler.Whole whole) {
        if (outbox.isEnding()) return; // a last word is on its way: what comes after it is not heard
        if (whole.tooLarge()) refuse(FrameReader.idOf(whole), Problem.of(413, "frame-too-large"));
        else answer(whole.text());
    }

    private void answer(String text) {
        Optional<String> id = Optional.empty();
        try {
            ObjectNode frame = FrameReader.parse(text);
            id = FrameReader.id(frame);
            ClientFrame read = FrameReader.read(frame);
            count(read);
            take(read);
        } catch (RuntimeException failure) {
            refuse(id, Problems.of(failure));
        }
    }

    private void count(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Join _ -> house.limits().take(Kind.ROOMS, person);
            case ClientFrame.Here _ -> house.limits().take(Kind.PRESENCE, person);
            case ClientFrame.Leave _, ClientFrame.Ping _ -> house.limits().take(Kind.FRAMES, person);
            case ClientFrame.Do _ -> {} // at the door for commands, with those that come by call
        }
    }

    private void take(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Join join -> join(join);
            case ClientFrame.Do intent -> give(intent);
            case ClientFrame.Here here -> show(here);
            case ClientFrame.Leave _ -> leave();
            case ClientFrame.Ping ping ->
                outbox.send(Frame.of("pong", Map.of("at", ping.at(), "time", System.currentTimeMillis())));
        }
    }

    private void join(ClientFrame.Join join) {
        leave();
        // Somebody who comes from a node that is ahead must not be shown an earlier state again.
        join.from().ifPresent(from -> house.rooms().reaches(from.position(), CATCHING_UP));
        house.rooms().catchUp(); // whoever was just invited here finds their seat
        stay(enter(join));
    }

    /** The socket may have gone while its room was loading: then nobody stays behind in it. */
    private synchronized void stay(Joined now) {
        joined = Optional.of(now);
        house.lastSeen().came(now.meeting(), person);
        if (over) leave();
        else now.open().presence().ask();
    }

    /** The connection is gone. */
    synchronized void close() {
        over = true;
        leave();
    }

    private Joined enter(ClientFrame.Join join) {
        while (true) {
            long heard = house.rooms().standingsHeard();
            var entered = house.door().enter(person, join.meeting(), WhoMay.SEE_ROOM);
            Watcher watcher = new Watcher(person, entered.standing(), outbox);
            if (!entered.room().join(watcher, join.from(), System.currentTimeMillis())) continue;
            if (house.rooms().standingsHeard() == heard) return new Joined(join.meeting(), watcher, entered.open());
            // Somebody's roles changed while this one came in, and the room may not have told them: once more.
            entered.room().leave(watcher);
        }
    }

    private void give(ClientFrame.Do intent) {
        long position = decided(intent);
        outbox.send(Frame.of("done", Map.of("id", intent.id().toString(), "position", position)));
    }

    private long decided(ClientFrame.Do intent) {
        try {
            return house.commands()
                    .give(intent.command(), intent.body(), person, intent.speaker(), intent.id())
                    .orTimeout(DECIDING_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException late) {
            if (late.getCause() instanceof TimeoutException) throw new ProblemException(Problem.of(503, "unavailable"));
            throw late;
        }
    }

    private void show(ClientFrame.Here here) {
        Joined now = joined.orElseThrow(() -> new ProblemException(Problem.of(400, "not-joined")));
        now.open().room().show(now.watcher(), here.state());
        now.open().presence().ask();
    }

    private synchronized void leave() {
        joined.ifPresent(it -> {
            it.open().room().leave(it.watcher());
            house.lastSeen().went(it.meeting(), person);
            it.open().presence().ask();
        });
        joined = Optional.empty();
    }

    private void refuse(Optional<String> id, Problem problem) {
        slowDown(problem);
        Misuse.note(problem, Optional.of(person.toString()));
        Map<String, Object> fields = new HashMap<>();
        id.ifPresent(it -> fields.put("id", it));
        fields.put("code", problem.code());
        fields.put("detail", problem.detail(language));
        problem.field().ifPresent(it -> fields.put("field", it));
        problem.problem().ifPresent(it -> fields.put("problem", it));
        problem.retryAfter().ifPresent(it -> fields.put("retryAfterMs", it.toMillis()));
        outbox.send(Frame.of("refused", fields));
    }

    /** What is refused counts as well: whoever sends nothing but nonsense is answered each time, and ever later. */
    private void slowDown(Problem problem) {
        Duration over = problem.status() == 429
                ? problem.retryAfter().orElse(Duration.ZERO)
                : house.limits().count(Kind.FRAMES, person);
        if (over.isPositive()) LockSupport.parkNanos(Math.min(over.toNanos(), LONGEST_PAUSE.toNanos()));
    }
}
