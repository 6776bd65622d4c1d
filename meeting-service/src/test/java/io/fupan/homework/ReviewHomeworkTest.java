package io.fupan.homework;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.HOMEWORK;
import static io.fupan.SampleTalk.OTHER_HOMEWORK;
import static io.fupan.SampleTalk.assigned;
import static io.fupan.SampleTalk.handedIn;
import static io.fupan.SampleTalk.reviewed;
import static io.fupan.vocabulary.Refusal.HOMEWORK_DONE;
import static io.fupan.vocabulary.Refusal.HOMEWORK_NOT_HANDED_IN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewHomeworkTest {

    private static final Optional<Words> REMARK = Optional.of(words("Ask the third one too"));

    @Test
    void what_was_handed_in_is_accepted_or_asked_for_again() {
        given(opened(), assigned(), handedIn()).when(review(Verdict.ACCEPTED)).then(judged(Verdict.ACCEPTED));
        given(opened(), assigned(), handedIn()).when(review(Verdict.AGAIN)).then(judged(Verdict.AGAIN));
    }

    @Test
    void it_is_reviewed_after_the_meeting_too() {
        given(opened(), assigned(), closed(), handedIn())
                .when(review(Verdict.ACCEPTED))
                .then(judged(Verdict.ACCEPTED));
    }

    @Test
    void what_was_asked_for_again_may_be_accepted() {
        given(opened(), assigned(), handedIn(), reviewed(Verdict.AGAIN), handedIn())
                .when(review(Verdict.ACCEPTED))
                .then(judged(Verdict.ACCEPTED));
    }

    @Test
    void homework_is_dropped_at_any_time_before_it_is_done() {
        given(opened(), assigned()).when(review(Verdict.DROPPED)).then(judged(Verdict.DROPPED));
        given(opened(), assigned(), handedIn()).when(review(Verdict.DROPPED)).then(judged(Verdict.DROPPED));
    }

    @Test
    void refused_while_nothing_was_handed_in() {
        given(opened(), assigned()).when(review(Verdict.ACCEPTED)).refused(HOMEWORK_NOT_HANDED_IN);
        given(opened(), assigned()).when(review(Verdict.AGAIN)).refused(HOMEWORK_NOT_HANDED_IN);
    }

    @Test
    void refused_once_it_is_done() {
        given(opened(), assigned(), handedIn(), reviewed(Verdict.ACCEPTED))
                .when(review(Verdict.DROPPED))
                .refused(HOMEWORK_DONE);
        given(opened(), assigned(), reviewed(Verdict.DROPPED))
                .when(review(Verdict.ACCEPTED))
                .refused(HOMEWORK_DONE);
    }

    @Test
    void refused_where_nothing_was_assigned() {
        given(opened(), assigned(OTHER_HOMEWORK)).when(review(Verdict.DROPPED)).refused(HOMEWORK_UNKNOWN);
    }

    private static GivenWhenThen<ReviewHomework, ?> given(Event... history) {
        return GivenWhenThen.of(ReviewHomework.DECIDER, history);
    }

    private static ReviewHomework review(Verdict verdict) {
        return new ReviewHomework(by(HOST), MEETING, HOMEWORK, verdict, REMARK);
    }

    private static HomeworkReviewed judged(Verdict verdict) {
        return new HomeworkReviewed(MEETING, HOMEWORK, verdict, REMARK);
    }
}
