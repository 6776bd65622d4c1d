package io.fupan.convening;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.ANSWER_ALREADY_GIVEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.Event;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import org.junit.jupiter.api.Test;

class ShareAnswerTest {

    @Test
    void whoever_prepared_an_answer_turns_it_face_up_as_their_own() {
        given(opened()).when(share(Question.OBSTACLES)).then(shared(ANNA, Question.OBSTACLES));
    }

    @Test
    void each_question_and_each_person_for_themselves() {
        given(opened(), shared(ANNA, Question.SETTING), shared(BO, Question.OBSTACLES))
                .when(share(Question.OBSTACLES))
                .then(shared(ANNA, Question.OBSTACLES));
    }

    @Test
    void refused_the_second_time() {
        given(opened(), shared(ANNA, Question.OBSTACLES), shared(ANNA, Question.SETTING))
                .when(share(Question.OBSTACLES))
                .refused(ANSWER_ALREADY_GIVEN);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(share(Question.PACE)).refused(MEETING_NOT_OPEN);
        given(opened(), closed()).when(share(Question.PACE)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<ShareAnswer, ?> given(Event... history) {
        return GivenWhenThen.of(ShareAnswer.DECIDER, history);
    }

    private static ShareAnswer share(Question question) {
        return new ShareAnswer(by(ANNA), MEETING, question, words("Not enough hands"));
    }

    private static AnswerShared shared(PersonId person, Question question) {
        return new AnswerShared(MEETING, person, question, words("Not enough hands"));
    }
}
