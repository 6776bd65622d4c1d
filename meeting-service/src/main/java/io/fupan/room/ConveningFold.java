package io.fupan.room;

import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Visibility;
import java.util.List;

/** How a room begins. */
final class ConveningFold {

    private ConveningFold() {}

    static Review convened(MeetingConvened it, Recorded recorded) {
        return new Review(
                invitation(it, recorded),
                Course.CONVENED,
                1,
                people(it),
                Agenda.of(it.agenda()),
                Keyed.empty(),
                Keyed.empty(),
                Keyed.empty(),
                Keyed.empty(),
                Keyed.empty(),
                Keyed.empty(),
                Keyed.empty());
    }

    private static Invitation invitation(MeetingConvened it, Recorded recorded) {
        return new Invitation(
                it.meeting(),
                it.title(),
                it.department(),
                it.departmentName(),
                it.cycle(),
                recorded.at(),
                it.startsAt(),
                it.host(),
                Visibility.DEPARTMENT);
    }

    private static Keyed<PersonId, Seat> people(MeetingConvened it) {
        Keyed<PersonId, Seat> people = seated(Keyed.empty(), List.of(it.host()), Role.HOST);
        people = seated(people, it.participants(), Role.PARTICIPANT);
        return seated(people, it.observers(), Role.OBSERVER);
    }

    /** Seats them in order; who already has a seat keeps it. */
    private static Keyed<PersonId, Seat> seated(Keyed<PersonId, Seat> people, List<PersonId> more, Role role) {
        Keyed<PersonId, Seat> seated = people;
        for (PersonId person : more) {
            if (!seated.containsKey(person)) seated = seated.with(person, Seat.of(seated.size(), role));
        }
        return seated;
    }
}
