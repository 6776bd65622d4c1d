package io.fupan.minutes;

import io.fupan.room.Homework;
import io.fupan.room.Review;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people took home, until when, and what came of it. */
public final class Tasks {

    /** @param words what its last review said */
    public record Task(
            HomeworkId homework,
            Named owner,
            LocalDate due,
            Words bring,
            Homework.State state,
            int move,
            Optional<Words> result,
            Optional<Link> link,
            Optional<Words> words) {}

    private Tasks() {}

    static List<Task> of(Review review, People people) {
        return Ordered.by(Homework::order, review.homework()).stream()
                .map(it -> task(it.getKey(), it.getValue(), people))
                .toList();
    }

    private static Task task(HomeworkId id, Homework it, People people) {
        return new Task(
                id,
                people.named(it.owner()),
                it.due(),
                it.bring(),
                it.state(),
                it.move(),
                it.result(),
                it.link(),
                it.words());
    }
}
