package io.fupan.decisions;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.SampleTalk.proposed;
import static io.fupan.SampleTalk.recorded;
import static io.fupan.SampleTalk.response;
import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_RECORDED;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.RESPONSE_NEEDS_REASON;
import static io.fupan.vocabulary.Response.AGREE;
import static io.fupan.vocabulary.Response.OBJECT;
import static io.fupan.vocabulary.Response.STAND_ASIDE;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RespondToProposalTest {

    private static final Optional<Words> REASON = Optional.of(words("New customers pay for it"));
    private static final Optional<Words> NO_REASON = Optional.empty();

    @Test
    void agreeing_needs_no_reason_but_may_have_one() {
        given(opened(), proposed()).when(answer(AGREE, NO_REASON)).then(response(ANNA, AGREE, NO_REASON));
        given(opened(), proposed()).when(answer(AGREE, REASON)).then(response(ANNA, AGREE, REASON));
    }

    @Test
    void dissent_comes_with_its_reason() {
        given(opened(), proposed()).when(answer(OBJECT, REASON)).then(response(ANNA, OBJECT, REASON));
        given(opened(), proposed()).when(answer(STAND_ASIDE, REASON)).then(response(ANNA, STAND_ASIDE, REASON));
    }

    @Test
    void an_answer_may_change_until_the_decision_is_recorded() {
        given(opened(), proposed(), response(ANNA, OBJECT, REASON))
                .when(answer(AGREE, NO_REASON))
                .then(response(ANNA, AGREE, NO_REASON));
    }

    @Test
    void refused_as_dissent_without_a_reason() {
        given(opened(), proposed()).when(answer(OBJECT, NO_REASON)).refused(RESPONSE_NEEDS_REASON);
        given(opened(), proposed()).when(answer(STAND_ASIDE, NO_REASON)).refused(RESPONSE_NEEDS_REASON);
    }

    @Test
    void refused_once_the_decision_is_recorded() {
        given(opened(), proposed(), recorded()).when(answer(AGREE, NO_REASON)).refused(DECISION_ALREADY_RECORDED);
    }

    @Test
    void refused_where_nothing_was_proposed() {
        given(opened()).when(answer(AGREE, NO_REASON)).refused(DECISION_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(answer(AGREE, NO_REASON)).refused(MEETING_NOT_OPEN);
        given(opened(), proposed(), closed()).when(answer(AGREE, NO_REASON)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<RespondToProposal, ?> given(Event... history) {
        return GivenWhenThen.of(RespondToProposal.DECIDER, history);
    }

    private static RespondToProposal answer(Response response, Optional<Words> reason) {
        return new RespondToProposal(by(ANNA), MEETING, DECISION, response, reason);
    }
}
