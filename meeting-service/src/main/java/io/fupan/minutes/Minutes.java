package io.fupan.minutes;

import io.fupan.room.Agenda;
import io.fupan.room.Course;
import io.fupan.room.Review;
import io.fupan.room.Seat;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The minutes of a meeting (会议纪要), at any moment of it: a plain record in the order things came to the table. Every
 * {@code move} is the number of the move in which something happened.
 *
 * @param move the last move they tell of
 */
public record Minutes(
        MeetingId meeting,
        Words title,
        Words department,
        Cycle cycle,
        Course.Status status,
        Optional<Instant> startsAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        int move,
        Named host,
        List<Attendee> people,
        List<Item> agenda,
        List<Reflections.Judged> judgements,
        List<Goals.Goal> objectives,
        List<Reflections.Lesson> lessons,
        List<Reflections.Measure> measures,
        List<Disputes.Dispute> disputes,
        List<Decisions.Decision> decisions,
        List<Tasks.Task> homework,
        List<OpenEnd> openEnds) {

    /** @param joinedAt absent when they did not come */
    public record Attendee(Named who, Role role, Optional<Instant> joinedAt) {}

    /**
     * @param minutes planned
     * @param visits how often the table came to it
     */
    public record Item(ItemKind kind, Optional<Words> title, int minutes, int visits) {}

    public static Minutes of(Review review, Function<PersonId, String> names) {
        var people = new People(names);
        var called = review.invitation();
        var course = review.course();
        return new Minutes(
                called.meeting(),
                called.title(),
                called.departmentName(),
                called.cycle(),
                course.status(),
                called.startsAt(),
                course.openedAt(),
                course.closedAt(),
                review.move(),
                people.named(called.host()),
                attendees(review, people),
                agenda(review),
                Reflections.judgements(review),
                Goals.of(review, people),
                Reflections.lessons(review, people),
                Reflections.measures(review, people),
                Disputes.of(review, people),
                Decisions.of(review, people),
                Tasks.of(review, people),
                OpenEnd.of(review));
    }

    private static List<Attendee> attendees(Review review, People people) {
        return Ordered.by(Seat::order, review.people()).stream()
                .map(it -> new Attendee(
                        people.named(it.getKey()),
                        it.getValue().role(),
                        it.getValue().joinedAt()))
                .toList();
    }

    private static List<Item> agenda(Review review) {
        return Ordered.by(Agenda.Item::order, review.agenda()).stream()
                .map(entry -> entry.getValue())
                .map(it -> new Item(it.kind(), it.title(), it.minutes(), it.visits()))
                .toList();
    }
}
