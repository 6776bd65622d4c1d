package io.fupan.disputes;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.HOMEWORK;
import static io.fupan.SampleTalk.OTHER_DECISION;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.OTHER_HOMEWORK;
import static io.fupan.SampleTalk.assigned;
import static io.fupan.SampleTalk.proposed;
import static io.fupan.SampleTalk.raised;
import static io.fupan.SampleTalk.recorded;
import static io.fupan.SampleTalk.settled;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OUTCOME_NEEDS_DECISION;
import static io.fupan.vocabulary.Refusal.OUTCOME_NEEDS_HOMEWORK;

import io.fupan.GivenWhenThen;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.Event;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettleDisputeTest {

    private static final Optional<Words> WORDS = Optional.of(words("The charter says it now"));
    private static final Optional<DecisionId> NO_DECISION = Optional.empty();
    private static final Optional<HomeworkId> NO_HOMEWORK = Optional.empty();

    @Test
    void a_dispute_is_parked_or_withdrawn_without_more() {
        given(opened(), raised())
                .when(settle(Outcome.PARKED, NO_DECISION, NO_HOMEWORK))
                .then(settledAs(Outcome.PARKED, NO_DECISION, NO_HOMEWORK));
        given(opened(), raised())
                .when(settle(Outcome.WITHDRAWN, NO_DECISION, NO_HOMEWORK))
                .then(settledAs(Outcome.WITHDRAWN, NO_DECISION, NO_HOMEWORK));
    }

    @Test
    void a_decided_one_names_a_decision_proposed_or_recorded_here() {
        given(opened(), raised(), proposed())
                .when(settle(Outcome.DECIDED, Optional.of(DECISION), NO_HOMEWORK))
                .then(settledAs(Outcome.DECIDED, Optional.of(DECISION), NO_HOMEWORK));
        given(opened(), raised(), proposed(), recorded())
                .when(settle(Outcome.DECIDED, Optional.of(DECISION), NO_HOMEWORK))
                .then(settledAs(Outcome.DECIDED, Optional.of(DECISION), NO_HOMEWORK));
    }

    @Test
    void one_taken_home_names_homework_assigned_here() {
        given(opened(), raised(), assigned())
                .when(settle(Outcome.HOMEWORK, NO_DECISION, Optional.of(HOMEWORK)))
                .then(settledAs(Outcome.HOMEWORK, NO_DECISION, Optional.of(HOMEWORK)));
    }

    @Test
    void what_is_named_beside_the_outcome_is_kept() {
        given(opened(), raised(), proposed(), assigned())
                .when(settle(Outcome.PARKED, Optional.of(DECISION), Optional.of(HOMEWORK)))
                .then(settledAs(Outcome.PARKED, Optional.of(DECISION), Optional.of(HOMEWORK)));
    }

    @Test
    void refused_as_decided_without_a_decision_of_this_meeting() {
        given(opened(), raised(), proposed())
                .when(settle(Outcome.DECIDED, NO_DECISION, NO_HOMEWORK))
                .refused(OUTCOME_NEEDS_DECISION);
        given(opened(), raised(), proposed())
                .when(settle(Outcome.DECIDED, Optional.of(OTHER_DECISION), NO_HOMEWORK))
                .refused(OUTCOME_NEEDS_DECISION);
    }

    @Test
    void refused_as_homework_without_homework_of_this_meeting() {
        given(opened(), raised(), assigned())
                .when(settle(Outcome.HOMEWORK, NO_DECISION, NO_HOMEWORK))
                .refused(OUTCOME_NEEDS_HOMEWORK);
        given(opened(), raised(), assigned())
                .when(settle(Outcome.HOMEWORK, NO_DECISION, Optional.of(OTHER_HOMEWORK)))
                .refused(OUTCOME_NEEDS_HOMEWORK);
    }

    @Test
    void refused_when_it_names_what_is_not_there() {
        given(opened(), raised(), proposed(), assigned())
                .when(settle(Outcome.PARKED, Optional.of(OTHER_DECISION), NO_HOMEWORK))
                .refused(DECISION_UNKNOWN);
        given(opened(), raised(), proposed(), assigned())
                .when(settle(Outcome.PARKED, NO_DECISION, Optional.of(OTHER_HOMEWORK)))
                .refused(HOMEWORK_UNKNOWN);
    }

    @Test
    void refused_for_a_dispute_nobody_raised() {
        given(opened(), raised(OTHER_DISPUTE))
                .when(settle(Outcome.PARKED, NO_DECISION, NO_HOMEWORK))
                .refused(DISPUTE_UNKNOWN);
    }

    @Test
    void refused_the_second_time() {
        given(opened(), raised(), settled())
                .when(settle(Outcome.PARKED, NO_DECISION, NO_HOMEWORK))
                .refused(DISPUTE_SETTLED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(settle(Outcome.PARKED, NO_DECISION, NO_HOMEWORK)).refused(MEETING_NOT_OPEN);
        given(opened(), raised(), closed())
                .when(settle(Outcome.PARKED, NO_DECISION, NO_HOMEWORK))
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<SettleDispute, ?> given(Event... history) {
        return GivenWhenThen.of(SettleDispute.DECIDER, history);
    }

    private static SettleDispute settle(Outcome outcome, Optional<DecisionId> decision, Optional<HomeworkId> homework) {
        return new SettleDispute(by(HOST), MEETING, DISPUTE, outcome, WORDS, decision, homework);
    }

    private static DisputeSettled settledAs(
            Outcome outcome, Optional<DecisionId> decision, Optional<HomeworkId> homework) {
        return new DisputeSettled(MEETING, DISPUTE, outcome, WORDS, decision, homework);
    }
}
