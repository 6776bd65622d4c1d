package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_JOINED;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** An invitation is taken back, as long as its person has not come; who has is removed, which everybody sees. */
public record UninviteParticipant(Act act, MeetingId meeting, PersonId person) implements MeetingCommand {

    public static final Decider<UninviteParticipant, State> DECIDER = Decider.of(
            UninviteParticipant.class, State.NOTHING_YET, UninviteParticipant::decide, UninviteParticipant::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting).or(Scope.of(meeting, person).types(MeetingJoined.class));
    }

    record State(Seating seating, boolean joined) {

        static final State NOTHING_YET = new State(Seating.NONE, false);
    }

    static List<ParticipantUninvited> decide(UninviteParticipant command, State state) {
        if (state.seating().closed()) throw new RuleBroken(MEETING_CLOSED);
        Role seat = state.seating().seatOf(command.person()).orElseThrow(() -> new RuleBroken(PERSON_NOT_IN_MEETING));
        if (seat == Role.HOST) throw new RuleBroken(PERSON_IS_HOST);
        if (state.joined()) throw new RuleBroken(PERSON_HAS_JOINED);
        return List.of(new ParticipantUninvited(command.meeting(), command.person()));
    }

    static State evolve(State state, Event event) {
        return new State(state.seating().evolve(event), state.joined() || event instanceof MeetingJoined);
    }
}
