package io.fupan.room;

import io.fupan.events.HomeworkEvent;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import java.util.Optional;

/** What people take home and bring back. */
final class HomeworkFold {

    private HomeworkFold() {}

    static Review evolve(Review review, HomeworkEvent event) {
        var homework = review.homework();
        return review.withHomework(
                switch (event) {
                    case HomeworkAssigned it -> homework.with(it.homework(), assigned(review, it));
                    case HomeworkBrought it -> homework.with(it.homework(), brought(review, it));
                    case HomeworkHandedIn it ->
                        homework.change(it.homework(), task -> task.handedIn(it.result(), it.link()));
                    case HomeworkReviewed it ->
                        homework.change(it.homework(), task -> task.reviewed(it.verdict(), it.words()));
                });
    }

    private static Homework assigned(Review review, HomeworkAssigned it) {
        return new Homework(
                review.homework().size(),
                it.owner(),
                it.due(),
                it.bring(),
                it.dispute(),
                Homework.State.ASSIGNED,
                review.move(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Homework brought(Review review, HomeworkBrought it) {
        return new Homework(
                review.homework().size(),
                it.owner(),
                it.due(),
                it.bring(),
                Optional.empty(),
                Homework.State.ASSIGNED,
                review.move(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(it.from()));
    }
}
