package io.fupan.room;

import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.vocabulary.ItemId;
import java.time.Instant;

/** The course of the meeting. */
final class AgendaFold {

    private AgendaFold() {}

    static Review evolve(Review review, AgendaEvent event, Instant at) {
        return switch (event) {
            case MeetingOpened it ->
                review.withCourse(review.course().opened(at))
                        .withOkrs(Okrs.goals(it.objectives()), Okrs.results(it.keyResults()));
            case MeetingJoined it -> review.withPeople(review.people().change(it.person(), seat -> seat.joined(at)));
            case ItemEntered it -> visited(review, it.item(), at);
            case ItemReturnedTo it -> visited(review, it.item(), at);
            case MeetingClosed _ -> review.withCourse(review.course().closed(at));
        };
    }

    private static Review visited(Review review, ItemId item, Instant at) {
        return review.withCourse(review.course().movedTo(item))
                .withAgenda(review.agenda().change(item, it -> it.visited(at)));
    }
}
