package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.ballots.SampleBallots.ballotCast;
import static io.fupan.ballots.SampleBallots.ballotOpened;
import static io.fupan.ballots.SampleBallots.ballotRecast;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.ballots.SampleBallots.ballotWithdrawn;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.NOTHING_CAST;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.vocabulary.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithdrawBallotTest {

    @Test
    void what_was_cast_is_taken_back() {
        given(opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3))
                .when(withdraw())
                .then(ballotWithdrawn(ANNA, 5));
    }

    @Test
    void after_casting_again_it_is_the_last_one() {
        given(opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), ballotRecast(ANNA, 6, 5, 4))
                .when(withdraw())
                .then(ballotWithdrawn(ANNA, 6));
    }

    @Test
    void refused_when_there_is_nothing_to_take_back() {
        given(opened(), ballotOpened(KR1), ballotCast(BO, 5, 3))
                .when(withdraw())
                .refused(NOTHING_CAST);
        given(opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), ballotWithdrawn(ANNA, 5))
                .when(withdraw())
                .refused(NOTHING_CAST);
    }

    @Test
    void refused_for_what_was_cast_in_an_earlier_round() {
        given(
                        opened(),
                        ballotOpened(KR1),
                        ballotCast(ANNA, 5, 3),
                        ballotRevealed(KR1, Map.of(ANNA, 3), 1),
                        ballotReopened(KR1))
                .when(withdraw())
                .refused(NOTHING_CAST);
    }

    @Test
    void refused_where_no_ballot_is_open() {
        given(opened(), ballotOpened(KR2)).when(withdraw()).refused(BALLOT_NOT_OPEN);
        given(opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), ballotRevealed(KR1, Map.of(ANNA, 3), 1))
                .when(withdraw())
                .refused(BALLOT_NOT_OPEN);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(withdraw()).refused(MEETING_NOT_OPEN);
        given(opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), closed())
                .when(withdraw())
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<WithdrawBallot, ?> given(Event... history) {
        return GivenWhenThen.of(WithdrawBallot.DECIDER, history);
    }

    private static WithdrawBallot withdraw() {
        return new WithdrawBallot(by(ANNA), MEETING, Subject.of(KR1));
    }
}
