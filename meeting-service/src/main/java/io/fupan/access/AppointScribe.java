package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_IS_GUEST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/** The host has somebody enter what others say, beside what they do themselves; there is one scribe at a time. */
public record AppointScribe(Act act, MeetingId meeting, PersonId person) implements MeetingCommand {

    public static final Decider<AppointScribe, Seating> DECIDER =
            Decider.of(AppointScribe.class, Seating.NONE, AppointScribe::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<ScribeAppointed> decide(AppointScribe command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        if (seating.seatOf(command.person()).isEmpty()) throw new RuleBroken(PERSON_NOT_IN_MEETING);
        if (seating.seatOf(command.person()).equals(Optional.of(Role.GUEST))) throw new RuleBroken(PERSON_IS_GUEST);
        if (seating.isScribe(command.person())) return List.of();
        return List.of(new ScribeAppointed(command.meeting(), command.person()));
    }
}
