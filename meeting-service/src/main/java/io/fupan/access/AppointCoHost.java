package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_IS_GUEST;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host has somebody of the meeting help: a co-host moves the table, but does not give it away. */
public record AppointCoHost(Act act, MeetingId meeting, PersonId person) implements MeetingCommand {

    public static final Decider<AppointCoHost, Seating> DECIDER =
            Decider.of(AppointCoHost.class, Seating.NONE, AppointCoHost::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<CoHostAppointed> decide(AppointCoHost command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        Role seat = seating.seatOf(command.person()).orElseThrow(() -> new RuleBroken(PERSON_NOT_IN_MEETING));
        if (seat == Role.HOST) throw new RuleBroken(PERSON_IS_HOST);
        if (seat == Role.GUEST) throw new RuleBroken(PERSON_IS_GUEST);
        if (seat == Role.CO_HOST) return List.of();
        return List.of(new CoHostAppointed(command.meeting(), command.person()));
    }
}
