package io.fupan.platform.live;

import io.fupan.access.Seating;
import io.fupan.access.WhoMay;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.Recorded;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Desk;
import io.fupan.room.RoomDiff;
import io.fupan.room.Story;
import io.fupan.room.Tree;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting in memory: its story so far, everybody's desk, the latest moves, and who watches. Every public method is
 * one step under its lock, so that a watcher who joins between two moves gets all before as state and all after as
 * moves.
 */
final class LiveRoom {

    /** A meeting's state at one moment. */
    record Now(Story story, String roomJson) {}

    private final String epoch;
    private final Object loading = new Object();
    private final Recent recent = new Recent();
    private final Presence presence = new Presence();
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private final Map<PersonId, Desk> desks = new HashMap<>();

    private Story story = Story.EMPTY;
    private Seating seating = Seating.NONE;
    /** Where words of it were erased last. */
    private OptionalLong erasedAt = OptionalLong.empty();
    /** Events that came while the earlier ones were still being read; empty once they have been. */
    private Optional<List<Recorded>> early = Optional.of(new ArrayList<>());

    private Optional<String> roomJson = Optional.empty();
    private boolean dismissed;
    private long idleSince = System.nanoTime();

    LiveRoom(String epoch) {
        this.epoch = epoch;
    }

    /**
     * Reads what happened before, once; meanwhile {@link #hear} keeps what comes in. What was committed before this
     * room began to listen is among what is read here, what is committed later is heard: nothing lies between.
     *
     * @param reading hands every event of the meeting to the consumer, in order
     */
    void loadOnce(Consumer<Consumer<Recorded>> reading) {
        synchronized (loading) {
            if (isLoaded()) return;
            reading.accept(this::tell);
            begin();
        }
    }

    private synchronized boolean isLoaded() {
        return early.isEmpty();
    }

    private synchronized void begin() {
        early.orElse(List.of()).forEach(this::tell);
        early = Optional.empty();
    }

    /** Somebody's event; what was heard before is not told twice. */
    synchronized void hear(Recorded recorded) {
        if (early.isPresent()) early.get().add(recorded);
        else tell(recorded);
    }

    private synchronized void tell(Recorded recorded) {
        if (recorded.position() <= story.position()) return;
        Story.Told told = story.next(recorded);
        Frame shared = Frame.of("move", told.moved().tree());
        story = told.story();
        if (recorded.event() instanceof WordsErased) erasedAt = OptionalLong.of(recorded.position());
        roomJson = Optional.empty();
        recent.add(recorded.position(), shared);
        Map<PersonId, SortedMap<String, @Nullable Object>> patches = evolveDesks(recorded);
        patches.putAll(reseat(seating.evolve(recorded.event())));
        Map<PersonId, Frame> personal = spliced(shared, patches);
        watchers.forEach(watcher -> watcher.outbox().send(personal.getOrDefault(watcher.person(), shared)));
    }

    /** What changes on the desks of those who watch; who may look no longer is sent away before the move goes out. */
    private Map<PersonId, SortedMap<String, @Nullable Object>> reseat(Seating next) {
        Seating before = seating;
        seating = next;
        if (next == before) return Map.of();
        next.seats().keySet().forEach(it -> desks.computeIfAbsent(it, who -> Desk.of(who, Set.of(), Set.of())));
        showOut();
        Map<PersonId, SortedMap<String, @Nullable Object>> patches = new HashMap<>();
        for (Watcher watcher : watchers)
            patches.put(watcher.person(), changed(watcher, watcher.roles(before), watcher.roles(next)));
        patches.values().removeIf(Map::isEmpty);
        return patches;
    }

    private SortedMap<String, @Nullable Object> changed(Watcher watcher, Set<Role> before, Set<Role> now) {
        if (before.equals(now)) return new TreeMap<>();
        return RoomDiff.between(desk(watcher.person(), before), desk(watcher.person(), now));
    }

    private void showOut() {
        List<Watcher> gone =
                watchers.stream().filter(it -> !it.mayLookAt(seating)).toList();
        gone.forEach(watcher -> {
            leave(watcher);
            watcher.outbox().end(Bye.REMOVED);
        });
    }

    /** Somebody's roles in the organisation changed: what they see of this room may have, too. */
    synchronized void hear(Predicate<PersonId> whose, OfOrganisation event) {
        for (Watcher watcher : watchers) {
            if (whose.test(watcher.person())) hear(watcher, event);
        }
        showOut();
    }

    private void hear(Watcher watcher, OfOrganisation event) {
        Set<Role> before = watcher.roles(seating);
        watcher.hear(event);
        var patch = changed(watcher, before, watcher.roles(seating));
        if (!patch.isEmpty() && watcher.mayLookAt(seating)) watcher.outbox().send(deskFrame(patch));
    }

    private static Frame deskFrame(Map<String, @Nullable Object> patch) {
        return Frame.of(Frame.spliced("{\"t\":\"desk\"}", "desk", CanonicalJson.write(patch)));
    }

    private Map<PersonId, SortedMap<String, @Nullable Object>> evolveDesks(Recorded recorded) {
        Map<PersonId, SortedMap<String, @Nullable Object>> patches = new HashMap<>();
        desks.replaceAll((person, before) -> {
            Desk after = before.evolve(recorded);
            var patch = RoomDiff.between(before, after);
            if (!patch.isEmpty()) patches.put(person, patch);
            return after;
        });
        return patches;
    }

    /** The move as those see it whose desk it changes. */
    private static Map<PersonId, Frame> spliced(
            Frame shared, Map<PersonId, SortedMap<String, @Nullable Object>> patches) {
        Map<PersonId, Frame> personal = new HashMap<>();
        patches.forEach((person, patch) ->
                personal.put(person, Frame.of(Frame.spliced(shared.text(), "desk", CanonicalJson.write(patch)))));
        return personal;
    }

    /**
     * @return false when this room was given up meanwhile, and another is to be opened
     * @throws io.fupan.vocabulary.RuleBroken when they lost their seat meanwhile
     */
    synchronized boolean join(Watcher watcher, Optional<From> from, long time) {
        if (dismissed) return false;
        WhoMay.check(watcher.roles(seating), WhoMay.SEE_ROOM);
        Optional<List<Frame>> missing = from.filter(this::isMine).flatMap(it -> recent.after(it.position()));
        missing.ifPresentOrElse(frames -> resume(watcher, frames), () -> start(watcher, time));
        watchers.add(watcher);
        presence.come(watcher);
        return true;
    }

    /**
     * What moves and positions of this room can be compared in. Another one since words were erased: who has seen them
     * gets the room whole, without them, instead of the moves since.
     */
    synchronized String epoch() {
        return erasedAt.isPresent() ? epoch + "-" + erasedAt.getAsLong() : epoch;
    }

    private boolean isMine(From from) {
        return from.epoch().equals(epoch()) && from.position() <= story.position();
    }

    /**
     * The missing moves without anybody's secrets, then what is on the desk now: a value withdrawn or cast anew
     * meanwhile is in none of them.
     */
    private void resume(Watcher watcher, List<Frame> missing) {
        missing.forEach(watcher.outbox()::send);
        watcher.outbox().send(deskFrame(wholeDesk(watcher)));
    }

    /** As a patch that leaves nothing of what was there before. */
    private Map<String, @Nullable Object> wholeDesk(Watcher watcher) {
        Map<String, @Nullable Object> desk = new TreeMap<>(Tree.object(desk(watcher)));
        Map<String, @Nullable Object> ballots = new TreeMap<>();
        if (Tree.object(story.room()).get("ballots") instanceof Map<?, ?> all)
            all.keySet().forEach(subject -> ballots.put((String) subject, null));
        if (desk.get("ballots") instanceof Map<?, ?> mine)
            mine.forEach((subject, ballot) -> ballots.put((String) subject, ballot));
        desk.put("ballots", ballots);
        return desk;
    }

    private void start(Watcher watcher, long time) {
        Map<String, Object> fields =
                Map.of("epoch", epoch(), "position", story.position(), "n", story.n(), "time", time);
        String frame = Frame.spliced(Frame.encode("room", fields), "room", roomJson());
        String desk = CanonicalJson.write(Tree.object(desk(watcher)));
        watcher.outbox().sendUncounted(Frame.of(Frame.spliced(frame, "desk", desk)));
    }

    private Desk desk(Watcher watcher) {
        return desk(watcher.person(), watcher.roles(seating));
    }

    /** @param everything all that this person is to the meeting */
    synchronized Desk desk(PersonId person, Set<Role> everything) {
        Set<String> may = Watcher.may(everything);
        return Optional.ofNullable(desks.get(person))
                .map(desk -> desk.withRoles(everything, may))
                .orElseGet(() -> Desk.of(person, everything, may));
    }

    synchronized Now now() {
        idleSince = System.nanoTime();
        return new Now(story, roomJson());
    }

    synchronized Seating seating() {
        return seating;
    }

    private String roomJson() {
        String json = roomJson.orElseGet(() -> CanonicalJson.write(Tree.object(story.room())));
        roomJson = Optional.of(json);
        return json;
    }

    synchronized boolean isEmpty() {
        return story.n() == 0;
    }

    synchronized void leave(Watcher watcher) {
        watchers.remove(watcher);
        presence.go(watcher);
        idleSince = System.nanoTime();
    }

    /** @param state a JSON object, small */
    synchronized void show(Watcher watcher, String state) {
        if (watchers.contains(watcher)) presence.show(watcher, state);
    }

    synchronized void sendPresence() {
        Frame frame = presence.frame();
        watchers.forEach(watcher -> watcher.outbox().sendLatest(frame));
    }

    /** Gives the room up unless somebody watches it; nobody can join it any more. */
    synchronized boolean dismissIfIdle(long forNanos) {
        dismissed = dismissed || watchers.isEmpty() && System.nanoTime() - idleSince >= forNanos;
        return dismissed;
    }

    /** Gives the room up in any case: whoever watches is sent away and will find it read anew. */
    synchronized void dismiss() {
        dismissed = true;
        watchers.forEach(watcher -> watcher.outbox().end(Bye.DRAINING));
        watchers.clear();
    }
}
