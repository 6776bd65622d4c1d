package io.fupan.scoring;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_IS_DISPUTED;
import static io.fupan.vocabulary.Refusal.SCORE_ALREADY_SETTLED;
import static io.fupan.vocabulary.Refusal.SCORE_NEEDS_REASON;
import static io.fupan.vocabulary.Refusal.SUBJECT_NAMED_TWICE;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.Event;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.scoring.SettleAgreed.Agreed;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** KR1 stands at a completion of 0.57 and belongs to Anna; KR2 is committed and has no metric. */
class SettleAgreedTest {

    private static final Event CLOSE = ballotRevealed(KR1, Map.of(ANNA, 7, BO, 6), 3);
    private static final Event AGREED = ballotRevealed(KR2, Map.of(ANNA, 8, HOST, 8), 3);
    private static final Agreed FIRST = new Agreed(KR1, new Score(6), Optional.empty());
    private static final Agreed SECOND =
            new Agreed(KR2, new Score(8), Optional.of(words("The last chapter is missing")));

    @Test
    void what_nobody_disputes_is_settled_at_once() {
        given(CLOSE, AGREED)
                .when(settle(FIRST, SECOND))
                .then(
                        new ScoreSettled(MEETING, KR1, new Score(6), Optional.empty()),
                        new ScoreSettled(MEETING, KR2, new Score(8), SECOND.reason()));
    }

    @Test
    void a_wide_spread_wants_the_table() {
        given(ballotRevealed(KR1, Map.of(ANNA, 8, BO, 5), 3))
                .when(settle(FIRST))
                .refused(KEY_RESULT_IS_DISPUTED);
    }

    @Test
    void so_does_a_median_far_from_the_completion() {
        var far = new Agreed(KR1, new Score(8), Optional.empty());
        given(ballotRevealed(KR1, Map.of(ANNA, 7, BO, 8), 3)).when(settle(far)).refused(KEY_RESULT_IS_DISPUTED);
    }

    @Test
    void and_somebody_who_asks_for_it_in_this_round() {
        Event asked = new TableRequested(MEETING, KR1, BO);
        given(CLOSE, asked).when(settle(FIRST)).refused(KEY_RESULT_IS_DISPUTED);
        given(CLOSE, asked, ballotReopened(KR1), CLOSE)
                .when(settle(FIRST))
                .then(new ScoreSettled(MEETING, KR1, new Score(6), Optional.empty()));
    }

    @Test
    void all_or_none() {
        given(CLOSE, AGREED, new TableRequested(MEETING, KR2, BO))
                .when(settle(FIRST, SECOND))
                .refused(KEY_RESULT_IS_DISPUTED);
        given(CLOSE).when(settle(FIRST, SECOND)).refused(BALLOT_NOT_REVEALED);
    }

    @Test
    void reasons_are_due_as_ever() {
        given(AGREED)
                .when(settle(new Agreed(KR2, new Score(8), Optional.empty())))
                .refused(SCORE_NEEDS_REASON);
    }

    @Test
    void once_each() {
        given(CLOSE).when(settle(FIRST, FIRST)).refused(SUBJECT_NAMED_TWICE);
        given(CLOSE, new ScoreSettled(MEETING, KR1, new Score(6), Optional.empty()))
                .when(settle(FIRST))
                .refused(SCORE_ALREADY_SETTLED);
    }

    @Test
    void somebody_asks_once_for_what_lies_on_the_table() {
        var ask = new RequestTable(by(BO), MEETING, KR1);
        Event asked = new TableRequested(MEETING, KR1, BO);
        requests().when(ask).then(asked);
        requests(asked).when(ask).thenNothing();
        requests(asked, ballotReopened(KR1)).when(ask).then(asked);
        requests()
                .when(new RequestTable(by(BO), MEETING, new KeyResultId(Sample.id(39))))
                .refused(SUBJECT_NOT_ON_THE_TABLE);
        requests(new ScoreSettled(MEETING, KR1, new Score(6), Optional.empty()))
                .when(ask)
                .refused(SCORE_ALREADY_SETTLED);
    }

    private static GivenWhenThen<RequestTable, ?> requests(Event... then) {
        return GivenWhenThen.of(RequestTable.DECIDER, history(then));
    }

    private static GivenWhenThen<SettleAgreed, ?> given(Event... then) {
        return GivenWhenThen.of(SettleAgreed.DECIDER, history(then));
    }

    private static Event[] history(Event... then) {
        Event[] all = new Event[then.length + 2];
        all[0] = convened();
        all[1] = opened();
        System.arraycopy(then, 0, all, 2, then.length);
        return all;
    }

    private static SettleAgreed settle(Agreed... scores) {
        return new SettleAgreed(by(HOST), MEETING, List.of(scores));
    }
}
