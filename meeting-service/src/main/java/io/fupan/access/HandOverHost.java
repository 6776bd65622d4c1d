package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_IS_GUEST;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host makes somebody else of the meeting its host, and takes part from then on. */
public record HandOverHost(Act act, MeetingId meeting, PersonId to) implements MeetingCommand {

    public static final Decider<HandOverHost, Seating> DECIDER =
            Decider.of(HandOverHost.class, Seating.NONE, HandOverHost::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<HostHandedOver> decide(HandOverHost command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        Role seat = seating.seatOf(command.to()).orElseThrow(() -> new RuleBroken(PERSON_NOT_IN_MEETING));
        if (seat == Role.HOST) throw new RuleBroken(PERSON_IS_HOST);
        if (seat == Role.GUEST) throw new RuleBroken(PERSON_IS_GUEST);
        return List.of(new HostHandedOver(command.meeting(), command.by(), command.to()));
    }
}
