package io.fupan.access;

import static io.fupan.vocabulary.Refusal.INVITE_EXPIRED;
import static io.fupan.vocabulary.Refusal.INVITE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_A_SEAT;

import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever knocked with a good link is let in. */
public record AdmitGuest(Act act, MeetingId meeting, InviteId invite, PersonId person) implements MeetingCommand {

    public static final Decider<AdmitGuest, Seating> DECIDER =
            Decider.of(AdmitGuest.class, Seating.NONE, AdmitGuest::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<GuestAdmitted> decide(AdmitGuest command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        Instant until = seating.guests().endOf(command.invite()).orElseThrow(() -> new RuleBroken(INVITE_UNKNOWN));
        if (!until.isAfter(command.act().at())) throw new RuleBroken(INVITE_EXPIRED);
        Optional<Role> seat = seating.seatOf(command.person());
        if (seat.filter(role -> role == Role.GUEST).isPresent()) return List.of();
        if (seat.isPresent()) throw new RuleBroken(PERSON_HAS_A_SEAT);
        return List.of(new GuestAdmitted(command.meeting(), command.invite(), command.person()));
    }
}
