package io.fupan.events;

/**
 * The promise an event type makes to those who read it years later.
 *
 * @param name the stored name, {@code ballots.BallotCast}; never a class name, never changed
 * @param revision from 1; grows when the meaning changes
 */
public record EventType(String name, int revision, EventClass kind, Class<? extends Event> record) {

    /** {@code BallotCast}: the name outside checks and the live protocol use. */
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }
}
