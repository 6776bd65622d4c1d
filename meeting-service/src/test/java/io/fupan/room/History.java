package io.fupan.room;

import io.fupan.Sample;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened in a meeting, as the store would tell it: one event a second, positions with gaps as other meetings
 * leave.
 */
public final class History {

    private final List<Recorded> recorded = new ArrayList<>();

    public static History of(Event... events) {
        var history = new History();
        for (Event event : events) history.add(Sample.HOST, event);
        return history;
    }

    History add(PersonId by, Event event) {
        return add(Actor.of(by), Sample.command(recorded.size() + 1L), event);
    }

    /** By a decision, whose ballots are known by their command. */
    History add(Act act, Event event) {
        return add(act.by(), act.id(), event);
    }

    private History add(Actor by, CommandId command, Event event) {
        long n = recorded.size() + 1L;
        recorded.add(new Recorded(
                n * 3,
                Sample.NOW.plusSeconds(n),
                by,
                Optional.empty(),
                Optional.of(command),
                EventTypes.of(event.getClass()),
                event));
        return this;
    }

    List<Recorded> recorded() {
        return recorded;
    }

    Story story() {
        Story story = Story.EMPTY;
        for (Recorded it : recorded) story = story.after(it);
        return story;
    }

    public Room room() {
        return story().room();
    }

    List<Moved> moves() {
        List<Moved> moves = new ArrayList<>();
        Story story = Story.EMPTY;
        for (Recorded it : recorded) {
            Story.Told told = story.next(it);
            moves.add(told.moved());
            story = told.story();
        }
        return moves;
    }

    Moved lastMove() {
        return moves().getLast();
    }
}
