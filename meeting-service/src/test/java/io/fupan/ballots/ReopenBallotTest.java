package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.opened;
import static io.fupan.ballots.SampleBallots.ballotOpened;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.Event;
import io.fupan.vocabulary.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReopenBallotTest {

    @Test
    void a_revealed_ballot_takes_casts_anew() {
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 3), 1))
                .when(reopen())
                .then(ballotReopened(KR1));
    }

    @Test
    void as_often_as_it_was_revealed() {
        given(
                        opened(),
                        ballotOpened(KR1),
                        ballotRevealed(KR1, Map.of(ANNA, 3), 1),
                        ballotReopened(KR1),
                        ballotRevealed(KR1, Map.of(ANNA, 4), 1))
                .when(reopen())
                .then(ballotReopened(KR1));
    }

    @Test
    void refused_while_it_is_open() {
        given(opened(), ballotOpened(KR1)).when(reopen()).refused(BALLOT_ALREADY_OPEN);
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 3), 1), ballotReopened(KR1))
                .when(reopen())
                .refused(BALLOT_ALREADY_OPEN);
    }

    @Test
    void refused_where_nothing_was_revealed() {
        given(opened()).when(reopen()).refused(BALLOT_NOT_REVEALED);
        given(opened(), ballotOpened(KR2), ballotRevealed(KR2, Map.of(ANNA, 3), 1))
                .when(reopen())
                .refused(BALLOT_NOT_REVEALED);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(reopen()).refused(MEETING_NOT_OPEN);
        given(opened(), ballotOpened(KR1), ballotRevealed(KR1, Map.of(ANNA, 3), 1), closed())
                .when(reopen())
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<ReopenBallot, ?> given(Event... history) {
        return GivenWhenThen.of(ReopenBallot.DECIDER, history);
    }

    private static ReopenBallot reopen() {
        return new ReopenBallot(by(HOST), MEETING, Subject.of(KR1));
    }
}
