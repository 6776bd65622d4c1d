package io.fupan.homework;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
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
import static io.fupan.vocabulary.Refusal.HOMEWORK_NOT_YOURS;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandInHomeworkTest {

    private static final Words RESULT = words("Two of three left over the price");
    private static final Optional<Link> LINK = Optional.of(new Link("https://example.org/interviews"));
    private static final HomeworkHandedIn BROUGHT = new HomeworkHandedIn(MEETING, HOMEWORK, RESULT, LINK);

    @Test
    void the_owner_hands_in_during_the_meeting_and_after_it() {
        given(opened(), assigned()).when(handIn(ANNA)).then(BROUGHT);
        given(opened(), assigned(), closed()).when(handIn(ANNA)).then(BROUGHT);
    }

    @Test
    void a_better_version_takes_the_place_of_the_last() {
        given(opened(), assigned(), closed(), handedIn()).when(handIn(ANNA)).then(BROUGHT);
    }

    @Test
    void what_was_asked_for_again_is_handed_in_again() {
        given(opened(), assigned(), handedIn(), reviewed(Verdict.AGAIN))
                .when(handIn(ANNA))
                .then(BROUGHT);
    }

    @Test
    void refused_to_everybody_but_the_owner() {
        given(opened(), assigned()).when(handIn(BO)).refused(HOMEWORK_NOT_YOURS);
        given(opened(), assigned()).when(handIn(HOST)).refused(HOMEWORK_NOT_YOURS);
    }

    @Test
    void refused_once_it_is_done() {
        given(opened(), assigned(), handedIn(), reviewed(Verdict.ACCEPTED))
                .when(handIn(ANNA))
                .refused(HOMEWORK_DONE);
        given(opened(), assigned(), reviewed(Verdict.DROPPED))
                .when(handIn(ANNA))
                .refused(HOMEWORK_DONE);
    }

    @Test
    void refused_where_nothing_was_assigned() {
        given(opened(), assigned(OTHER_HOMEWORK)).when(handIn(ANNA)).refused(HOMEWORK_UNKNOWN);
    }

    private static GivenWhenThen<HandInHomework, ?> given(Event... history) {
        return GivenWhenThen.of(HandInHomework.DECIDER, history);
    }

    private static HandInHomework handIn(PersonId person) {
        return new HandInHomework(by(person), MEETING, HOMEWORK, RESULT, LINK);
    }
}
