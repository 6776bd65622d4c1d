package io.fupan.agenda;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.ROUND_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.ROUND_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.vocabulary.Question;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final RoundOpened OPENED = new RoundOpened(MEETING, Question.SETTING);
    private static final RoundClosed CLOSED = new RoundClosed(MEETING, Question.SETTING);

    @Test
    void one_question_is_asked_at_a_time() {
        GivenWhenThen.of(OpenRound.DECIDER, convened(), opened())
                .when(open(Question.SETTING))
                .then(OPENED);
        GivenWhenThen.of(OpenRound.DECIDER, convened(), opened(), OPENED)
                .when(open(Question.PACE))
                .refused(ROUND_ALREADY_OPEN);
    }

    @Test
    void the_round_that_is_open_ends_and_the_question_can_be_asked_again() {
        GivenWhenThen.of(CloseRound.DECIDER, convened(), opened(), OPENED)
                .when(close(Question.SETTING))
                .then(CLOSED);
        GivenWhenThen.of(OpenRound.DECIDER, convened(), opened(), OPENED, CLOSED)
                .when(open(Question.SETTING))
                .then(OPENED);
    }

    @Test
    void no_other_round_ends() {
        GivenWhenThen.of(CloseRound.DECIDER, convened(), opened(), OPENED)
                .when(close(Question.PACE))
                .refused(ROUND_NOT_OPEN);
        GivenWhenThen.of(CloseRound.DECIDER, convened(), opened(), OPENED, CLOSED)
                .when(close(Question.SETTING))
                .refused(ROUND_NOT_OPEN);
    }

    @Test
    void closing_the_meeting_ends_its_round() {
        GivenWhenThen.of(OpenRound.DECIDER, convened(), opened(), OPENED, closed(), new MeetingReopened(MEETING))
                .when(open(Question.PACE))
                .then(new RoundOpened(MEETING, Question.PACE));
        GivenWhenThen.of(OpenRound.DECIDER, convened())
                .when(open(Question.PACE))
                .refused(MEETING_NOT_OPEN);
    }

    private static OpenRound open(Question question) {
        return new OpenRound(by(HOST), MEETING, question);
    }

    private static CloseRound close(Question question) {
        return new CloseRound(by(HOST), MEETING, question);
    }
}
