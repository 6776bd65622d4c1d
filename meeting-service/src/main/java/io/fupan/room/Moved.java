package io.fupan.room;

import io.fupan.events.EventClass;
import io.fupan.events.Recorded;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event of a meeting as everybody gets it, live and in replay.
 *
 * @param n counts a meeting's events from 1 without gaps
 * @param move counts its public moves from 1; absent on a quiet one
 * @param facts what its sentence needs
 * @param room the merge patch (RFC 7396) it makes to the room's tree; empty when it changes nothing there
 */
public record Moved(
        long n,
        Optional<Integer> move,
        Recorded recorded,
        SortedMap<String, Object> facts,
        SortedMap<String, @Nullable Object> room) {

    static Moved of(long n, Recorded recorded, Room before, Room after) {
        boolean quiet = recorded.type().kind() == EventClass.QUIET;
        Optional<Integer> move = quiet ? Optional.empty() : Optional.of(after.move());
        return new Moved(n, move, recorded, Facts.of(recorded, before, after), RoomDiff.between(before, after));
    }

    /** Its fields as they travel: position, n, move, at, event, by, recordedBy, facts, room. */
    public SortedMap<String, @Nullable Object> tree() {
        SortedMap<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("position", recorded.position());
        tree.put("n", n);
        move.ifPresent(number -> tree.put("move", number.longValue()));
        tree.put("at", recorded.at().toString());
        tree.put("event", recorded.type().shortName());
        recorded.by().person().ifPresent(person -> tree.put("by", person.toString()));
        recorded.recordedBy().ifPresent(person -> tree.put("recordedBy", person.toString()));
        tree.put("facts", facts);
        tree.put("room", room);
        return tree;
    }
}
