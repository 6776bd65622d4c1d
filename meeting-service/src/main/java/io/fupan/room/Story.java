package io.fupan.room;

import io.fupan.events.Recorded;

/**
 * A meeting up to some position: the one fold that live rooms, latecomers, replay, as-of and minutes read.
 *
 * @param n how many events of the meeting it has told
 * @param position of the last one in the order of all events; 0 before the first
 */
public record Story(Room room, long n, long position) {

    public static final Story EMPTY = new Story(Room.EMPTY, 0, 0);

    /** The story so far, and what was told last. */
    public record Told(Story story, Moved moved) {}

    /** One event further, for those who only want the state. */
    public Story after(Recorded recorded) {
        return new Story(room.evolve(recorded), n + 1, recorded.position());
    }

    /** One event further, with what it changed. */
    public Told next(Recorded recorded) {
        Story next = after(recorded);
        return new Told(next, Moved.of(next.n, recorded, room, next.room));
    }
}
