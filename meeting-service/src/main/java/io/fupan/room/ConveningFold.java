package io.fupan.room;

import io.fupan.events.ConveningEvent;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a room begins, what becomes of it before it opens, and what people prepared for it. */
final class ConveningFold {

    private ConveningFold() {}

    static Review convened(MeetingConvened it, Recorded recorded) {
        return new Review(
                invitation(it, recorded),
                Course.CONVENED,
                1,
                people(it),
                Agenda.of(it.agenda()),
                Review.Tabled.NOTHING,
                Review.Whiteboard.EMPTY,
                Reflected.NOTHING);
    }

    static Review evolve(Review review, ConveningEvent event, Instant at) {
        return switch (event) {
            case MeetingConvened _ -> review;
            case MeetingRescheduled it ->
                review.withInvitation(
                        review.invitation().startingAt(it.startsAt(), new Change(at, it.reason()), it.call()));
            case MeetingCancelled it -> review.withCourse(review.course().cancelled(new Change(at, it.reason())));
            case PreparationDeclared it ->
                review.withPeople(review.people().change(it.person(), seat -> seat.prepared(at)));
            case AnswerShared it -> {
                var answer = new Seat.Answer(it.text(), review.move());
                yield review.withPeople(
                        review.people().change(it.person(), seat -> seat.answering(it.question(), answer)));
            }
        };
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
                Optional.empty(),
                it.host(),
                Optional.empty(),
                Visibility.DEPARTMENT,
                it.call(),
                it.follows());
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
