package io.fupan.decisions;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.HOMEWORK;
import static io.fupan.SampleTalk.OTHER_DISPUTE;
import static io.fupan.SampleTalk.OTHER_HOMEWORK;
import static io.fupan.SampleTalk.assigned;
import static io.fupan.SampleTalk.proposed;
import static io.fupan.SampleTalk.raised;
import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_PROPOSED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.GivenWhenThen;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.Event;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Ground.OnDispute;
import io.fupan.vocabulary.Ground.OnHomework;
import io.fupan.vocabulary.Ground.OnKeyResult;
import io.fupan.vocabulary.Ground.OnObjective;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposeDecisionTest {

    private static final Words TEXT = words("We serve renewing customers first");

    @Test
    void a_proposal_may_rest_on_nothing_but_itself() {
        var bare = new ProposeDecision(by(ANNA), MEETING, DECISION, TEXT, Optional.empty());
        given(opened()).when(bare).then(new DecisionProposed(MEETING, DECISION, TEXT, List.of()));
        given(opened()).when(propose()).then(restingOn());
    }

    @Test
    void it_may_rest_on_whatever_is_in_the_meeting() {
        Ground[] grounds = {new OnDispute(DISPUTE), new OnKeyResult(KR1), new OnObjective(B1), new OnHomework(HOMEWORK)
        };
        given(opened(), raised(), assigned()).when(propose(grounds)).then(restingOn(grounds));
    }

    @Test
    void the_same_ground_counts_once() {
        var ground = new OnDispute(DISPUTE);
        given(opened(), raised()).when(propose(ground, ground)).then(restingOn(ground));
    }

    @Test
    void refused_on_grounds_that_are_not_in_the_meeting() {
        given(opened(), raised(OTHER_DISPUTE))
                .when(propose(new OnDispute(DISPUTE)))
                .refused(DISPUTE_UNKNOWN);
        given(opened(), assigned(OTHER_HOMEWORK))
                .when(propose(new OnHomework(HOMEWORK)))
                .refused(HOMEWORK_UNKNOWN);
        given(opened()).when(propose(new OnKeyResult(new KeyResultId(id(39))))).refused(SUBJECT_NOT_ON_THE_TABLE);
        given(opened()).when(propose(new OnObjective(new ObjectiveId(id(29))))).refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    @Test
    void refused_when_only_some_grounds_are_there() {
        given(opened(), raised())
                .when(propose(new OnDispute(DISPUTE), new OnHomework(HOMEWORK)))
                .refused(HOMEWORK_UNKNOWN);
    }

    @Test
    void refused_the_second_time() {
        given(opened(), proposed()).when(propose()).refused(DECISION_ALREADY_PROPOSED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(propose()).refused(MEETING_NOT_OPEN);
        given(opened(), closed()).when(propose()).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<ProposeDecision, ?> given(Event... history) {
        return GivenWhenThen.of(ProposeDecision.DECIDER, history);
    }

    private static ProposeDecision propose(Ground... grounds) {
        return new ProposeDecision(by(ANNA), MEETING, DECISION, TEXT, Optional.of(List.of(grounds)));
    }

    private static DecisionProposed restingOn(Ground... grounds) {
        return new DecisionProposed(MEETING, DECISION, TEXT, List.of(grounds));
    }
}
