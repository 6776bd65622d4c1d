package io.fupan.decisions;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.SampleTalk.proposed;
import static io.fupan.SampleTalk.recorded;
import static io.fupan.SampleTalk.response;
import static io.fupan.vocabulary.How.CONSENSUS;
import static io.fupan.vocabulary.How.LEAD;
import static io.fupan.vocabulary.How.VOTE;
import static io.fupan.vocabulary.Refusal.CONSENSUS_HAS_OBJECTIONS;
import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_RECORDED;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.VOTE_HAS_NO_MAJORITY;
import static io.fupan.vocabulary.Response.AGREE;
import static io.fupan.vocabulary.Response.OBJECT;
import static io.fupan.vocabulary.Response.STAND_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.fupan.GivenWhenThen;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.Event;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordDecisionTest {

    @Test
    void the_lead_may_decide_whoever_objects() {
        given(opened(), proposed()).when(put(LEAD)).then(decided(LEAD, List.of(), List.of()));
        given(opened(), proposed(), said(ANNA, OBJECT), said(BO, OBJECT))
                .when(put(LEAD))
                .then(decided(LEAD, List.of(), List.of(ANNA, BO)));
    }

    @Test
    void consensus_bears_those_who_stand_aside_but_no_objection() {
        given(opened(), proposed(), said(BO, AGREE), said(ANNA, STAND_ASIDE))
                .when(put(CONSENSUS))
                .then(decided(CONSENSUS, List.of(BO), List.of(ANNA)));
        given(opened(), proposed(), said(BO, AGREE), said(HOST, AGREE), said(ANNA, OBJECT))
                .when(put(CONSENSUS))
                .refused(CONSENSUS_HAS_OBJECTIONS);
    }

    @Test
    void a_vote_needs_more_who_agree_than_object() {
        given(opened(), proposed(), said(BO, AGREE), said(ANNA, OBJECT), said(HOST, AGREE))
                .when(put(VOTE))
                .then(decided(VOTE, List.of(BO, HOST), List.of(ANNA)));
        given(opened(), proposed(), said(BO, AGREE), said(ANNA, OBJECT), said(HOST, STAND_ASIDE))
                .when(put(VOTE))
                .refused(VOTE_HAS_NO_MAJORITY);
        given(opened(), proposed()).when(put(VOTE)).refused(VOTE_HAS_NO_MAJORITY);
    }

    @Test
    void each_persons_last_answer_counts_in_the_place_of_the_first() {
        given(opened(), proposed(), said(BO, OBJECT), said(ANNA, AGREE), said(BO, AGREE))
                .when(put(CONSENSUS))
                .then(decided(CONSENSUS, List.of(BO, ANNA), List.of()));
    }

    @Test
    void the_refusal_says_how_many_objected() {
        var state = new RecordDecision.State(true, true, false, Map.of(ANNA, OBJECT));
        var broken = catchThrowableOfType(RuleBroken.class, () -> RecordDecision.decide(put(VOTE), state));
        assertThat(broken.arguments()).containsOnly(entry("agree", "0"), entry("object", "1"));
    }

    @Test
    void refused_the_second_time() {
        given(opened(), proposed(), recorded()).when(put(LEAD)).refused(DECISION_ALREADY_RECORDED);
    }

    @Test
    void refused_where_nothing_was_proposed() {
        given(opened()).when(put(LEAD)).refused(DECISION_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(put(LEAD)).refused(MEETING_NOT_OPEN);
        given(opened(), proposed(), closed()).when(put(LEAD)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<RecordDecision, ?> given(Event... history) {
        return GivenWhenThen.of(RecordDecision.DECIDER, history);
    }

    private static RecordDecision put(How how) {
        return new RecordDecision(by(HOST), MEETING, DECISION, how);
    }

    private static ProposalAnswered said(PersonId person, Response response) {
        return response(person, response, Optional.of(words("So I see it")));
    }

    private static DecisionRecorded decided(How how, List<PersonId> agreed, List<PersonId> dissented) {
        return new DecisionRecorded(MEETING, DECISION, how, agreed, dissented);
    }
}
