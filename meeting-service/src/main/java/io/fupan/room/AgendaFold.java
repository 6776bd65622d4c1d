package io.fupan.room;

import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.AgendaEvent.OfTimer;
import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The course of the meeting. */
final class AgendaFold {

    private AgendaFold() {}

    static Review evolve(Review review, AgendaEvent event, Instant at) {
        return switch (event) {
            case MeetingOpened it ->
                review.withCourse(review.course().opened(at))
                        .withOkrs(Okrs.goals(it.objectives()), Okrs.results(it.keyResults()));
            case MeetingJoined it -> review.withPeople(review.people().change(it.person(), seat -> seat.joined(at)));
            case MeetingClosed it ->
                lastSeen(
                        review.withCourse(review.course().closed(at)),
                        it.lastSeen().orElse(Map.of()));
            case MeetingReopened _ -> review.withCourse(review.course().reopened(at));
            case AtTheTable it -> atTheTable(review, it, at);
        };
    }

    private static Review atTheTable(Review review, AtTheTable event, Instant at) {
        return switch (event) {
            case OfPlan it -> plan(review, it, at);
            case RoundOpened it -> review.withCourse(review.course().asking(Optional.of(it.question())));
            case RoundClosed _ -> review.withCourse(review.course().asking(Optional.empty()));
            case OfTimer it ->
                review.withCourse(review.course().with(timer(review.course().timer(), it, at)));
        };
    }

    private static Review plan(Review review, OfPlan event, Instant at) {
        Keyed<ItemId, Agenda.Item> agenda = review.agenda();
        return switch (event) {
            case ItemEntered it -> visited(review, it.item(), at);
            case ItemReturnedTo it -> visited(review, it.item(), at);
            case ItemSkipped it -> review.withAgenda(agenda.change(it.item(), Agenda.Item::skip));
            case ItemAdded it -> review.withAgenda(Agenda.with(agenda, it));
            case ItemMoved it -> review.withAgenda(Agenda.moved(agenda, it));
            case MinutesTaken it -> review.withAgenda(Agenda.shared(agenda, it));
        };
    }

    private static Optional<Course.Timer> timer(Optional<Course.Timer> timer, OfTimer event, Instant at) {
        return switch (event) {
            case TimerStarted it -> Optional.of(Course.Timer.started(at, it.minutes()));
            case TimerExtended it -> timer.map(running -> running.extended(at, it.minutes()));
            case TimerStopped _ -> Optional.empty();
        };
    }

    private static Review visited(Review review, ItemId item, Instant at) {
        return review.withCourse(review.course().movedTo(item))
                .withAgenda(review.agenda().change(item, it -> it.visited(at)));
    }

    private static Review lastSeen(Review review, Map<PersonId, Instant> lastSeen) {
        Keyed<PersonId, Seat> people = review.people();
        for (var seen : lastSeen.entrySet()) {
            people = people.change(seen.getKey(), seat -> seat.lastSeen(seen.getValue()));
        }
        return review.withPeople(people);
    }
}
