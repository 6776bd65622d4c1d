package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_A_SEAT;

import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/** Somebody gets a seat at the table or beside it; invited again as something else, they change it. */
public record InviteParticipant(Act act, MeetingId meeting, PersonId person, Part part) implements MeetingCommand {

    public static final Decider<InviteParticipant, Seating> DECIDER =
            Decider.of(InviteParticipant.class, Seating.NONE, InviteParticipant::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<ParticipantInvited> decide(InviteParticipant command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        Optional<Role> seat = seating.seatOf(command.person());
        if (seat.filter(role -> role == command.part().role()).isPresent()) return List.of();
        if (seat.filter(role -> !canChange(role)).isPresent()) throw new RuleBroken(PERSON_HAS_A_SEAT);
        return List.of(new ParticipantInvited(command.meeting(), command.person(), command.part()));
    }

    /** Whoever hosts is not made less by being invited. */
    private static boolean canChange(Role seat) {
        return seat == Role.PARTICIPANT || seat == Role.OBSERVER || seat == Role.GUEST;
    }
}
