package io.fupan.disputes;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.ANSWER;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.PROBE;
import static io.fupan.SampleTalk.answered;
import static io.fupan.SampleTalk.probed;
import static io.fupan.SampleTalk.raised;
import static io.fupan.SampleTalk.settled;
import static io.fupan.vocabulary.Refusal.ANSWER_ALREADY_GIVEN;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PROBE_UNKNOWN;

import io.fupan.GivenWhenThen;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.Event;
import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.Words;
import org.junit.jupiter.api.Test;

class AnswerProbeTest {

    private static final Words TEXT = words("The one that renews");

    @Test
    void a_question_is_answered() {
        given(opened(), raised(), probed()).when(answer(ANSWER)).then(given(ANSWER));
    }

    @Test
    void one_person_may_answer_again() {
        var second = new AnswerId(id(72));
        given(opened(), raised(), probed(), answered()).when(answer(second)).then(given(second));
    }

    @Test
    void refused_the_second_time() {
        given(opened(), raised(), probed(), answered()).when(answer(ANSWER)).refused(ANSWER_ALREADY_GIVEN);
    }

    @Test
    void refused_where_the_question_was_not_asked() {
        given(opened(), raised()).when(answer(ANSWER)).refused(PROBE_UNKNOWN);
        var elsewhere = new DisputeProbed(MEETING, OTHER_DISPUTE, PROBE, words("And why?"));
        given(opened(), raised(), raised(OTHER_DISPUTE), elsewhere)
                .when(answer(ANSWER))
                .refused(PROBE_UNKNOWN);
    }

    @Test
    void refused_in_a_dispute_nobody_raised() {
        given(opened(), raised(OTHER_DISPUTE)).when(answer(ANSWER)).refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_once_the_dispute_is_settled() {
        given(opened(), raised(), probed(), settled()).when(answer(ANSWER)).refused(DISPUTE_SETTLED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(answer(ANSWER)).refused(MEETING_NOT_OPEN);
        given(opened(), raised(), probed(), closed()).when(answer(ANSWER)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<AnswerProbe, ?> given(Event... history) {
        return GivenWhenThen.of(AnswerProbe.DECIDER, history);
    }

    private static ProbeAnswered given(AnswerId answer) {
        return new ProbeAnswered(MEETING, DISPUTE, PROBE, answer, ANNA, TEXT);
    }

    private static AnswerProbe answer(AnswerId answer) {
        return new AnswerProbe(by(ANNA), MEETING, DISPUTE, PROBE, answer, TEXT);
    }
}
