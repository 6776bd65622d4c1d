package io.fupan.access;

import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** Somebody is shown out: their seat is gone, and with it what it let them see. */
public record RemovePerson(Act act, MeetingId meeting, PersonId person) implements MeetingCommand {

    public static final Decider<RemovePerson, Seating> DECIDER =
            Decider.of(RemovePerson.class, Seating.NONE, RemovePerson::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<PersonRemoved> decide(RemovePerson command, Seating seating) {
        Role seat = seating.seatOf(command.person()).orElseThrow(() -> new RuleBroken(PERSON_NOT_IN_MEETING));
        if (seat == Role.HOST) throw new RuleBroken(PERSON_IS_HOST);
        return List.of(new PersonRemoved(command.meeting(), command.person()));
    }
}
