package io.fupan.scoring;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.ballots.SampleBallots.ballotOpened;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SCORE_ALREADY_SETTLED;
import static io.fupan.vocabulary.Refusal.SCORE_NEEDS_REASON;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.GivenWhenThen;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.Event;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Key result 1 is aspirational and Anna's, key result 2 committed and Bo's. */
class SettleScoreTest {

    private static final PersonId CARA = new PersonId(id(17));
    private static final BallotRevealed KR1_AT_6 = ballotRevealed(KR1, Map.of(BO, 6), 1);
    private static final BallotRevealed KR2_AT_10 = ballotRevealed(KR2, Map.of(ANNA, 10), 1);

    @Test
    void the_room_agrees_on_a_score() {
        given(convened(), opened(), KR1_AT_6).when(settle(KR1, 6)).then(settled(KR1, 6));
        given(convened(), opened(), KR1_AT_6).when(settle(KR1, 7)).then(settled(KR1, 7));
        given(convened(), opened(), KR2_AT_10).when(settle(KR2, 10)).then(settled(KR2, 10));
    }

    @Test
    void a_reason_is_kept_wanted_or_not() {
        given(convened(), opened(), KR1_AT_6).when(settle(KR1, 6, "All agree")).then(settled(KR1, 6, "All agree"));
    }

    @Test
    void less_than_all_of_a_committed_key_result_wants_a_reason() {
        given(convened(), opened(), KR2_AT_10).when(settle(KR2, 9)).refused(SCORE_NEEDS_REASON);
        given(convened(), opened(), KR2_AT_10)
                .when(settle(KR2, 9, "One article is missing"))
                .then(settled(KR2, 9, "One article is missing"));
    }

    @Test
    void two_tenths_from_the_rooms_median_want_a_reason() {
        given(convened(), opened(), KR1_AT_6).when(settle(KR1, 8)).refused(SCORE_NEEDS_REASON);
        given(convened(), opened(), KR1_AT_6).when(settle(KR1, 4)).refused(SCORE_NEEDS_REASON);
        given(convened(), opened(), KR1_AT_6)
                .when(settle(KR1, 4, "The sample was small"))
                .then(settled(KR1, 4, "The sample was small"));
    }

    @Test
    void an_even_room_has_its_median_between_two_tenths() {
        var between = ballotRevealed(KR1, Map.of(BO, 6, CARA, 7), 2);
        given(convened(), opened(), between).when(settle(KR1, 8)).then(settled(KR1, 8));
        given(convened(), opened(), between).when(settle(KR1, 9)).refused(SCORE_NEEDS_REASON);
        given(convened(), opened(), between).when(settle(KR1, 5)).then(settled(KR1, 5));
        given(convened(), opened(), between).when(settle(KR1, 4)).refused(SCORE_NEEDS_REASON);
    }

    @Test
    void owner_and_host_are_not_counted_while_anybody_else_is() {
        var withOthers = ballotRevealed(KR1, Map.of(ANNA, 10, HOST, 10, BO, 5), 3);
        given(convened(), opened(), withOthers).when(settle(KR1, 6)).then(settled(KR1, 6));
        given(convened(), opened(), withOthers).when(settle(KR1, 10)).refused(SCORE_NEEDS_REASON);
        var alone = ballotRevealed(KR1, Map.of(ANNA, 10, HOST, 10), 2);
        given(convened(), opened(), alone).when(settle(KR1, 10)).then(settled(KR1, 10));
        given(convened(), opened(), alone).when(settle(KR1, 6)).refused(SCORE_NEEDS_REASON);
    }

    @Test
    void refused_a_second_time_in_a_round() {
        given(convened(), opened(), KR1_AT_6, settled(KR1, 6))
                .when(settle(KR1, 7))
                .refused(SCORE_ALREADY_SETTLED);
    }

    @Test
    void a_new_round_is_settled_anew() {
        var again = ballotRevealed(KR1, Map.of(BO, 8), 1);
        given(convened(), opened(), KR1_AT_6, settled(KR1, 6), ballotReopened(KR1), again)
                .when(settle(KR1, 8))
                .then(settled(KR1, 8));
    }

    @Test
    void refused_before_the_reveal() {
        given(convened(), opened()).when(settle(KR1, 6)).refused(BALLOT_NOT_REVEALED);
        given(convened(), opened(), ballotOpened(KR1), KR2_AT_10)
                .when(settle(KR1, 6))
                .refused(BALLOT_NOT_REVEALED);
        given(convened(), opened(), KR1_AT_6, settled(KR1, 6), ballotReopened(KR1))
                .when(settle(KR1, 6))
                .refused(BALLOT_NOT_REVEALED);
    }

    @Test
    void refused_for_what_is_not_on_the_table() {
        given(convened(), opened()).when(settle(new KeyResultId(id(39)), 6)).refused(SUBJECT_NOT_ON_THE_TABLE);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(settle(KR1, 6)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), KR1_AT_6, closed()).when(settle(KR1, 6)).refused(MEETING_NOT_OPEN);
    }

    @Test
    void another_settling_of_the_same_score_lies_inside_its_scope() {
        var rival = settled(KR1, 6);
        assertThat(settle(KR1, 7).scope().matches(rival.tags(), rival.getClass()))
                .isTrue();
        assertThat(settle(KR2, 7).scope().matches(rival.tags(), rival.getClass()))
                .isFalse();
    }

    private static GivenWhenThen<SettleScore, ?> given(Event... history) {
        return GivenWhenThen.of(SettleScore.DECIDER, history);
    }

    private static SettleScore settle(KeyResultId keyResult, int tenths) {
        return new SettleScore(by(HOST), MEETING, keyResult, new Score(tenths), Optional.empty());
    }

    private static SettleScore settle(KeyResultId keyResult, int tenths, String reason) {
        return new SettleScore(by(HOST), MEETING, keyResult, new Score(tenths), Optional.of(words(reason)));
    }

    private static ScoreSettled settled(KeyResultId keyResult, int tenths) {
        return new ScoreSettled(MEETING, keyResult, new Score(tenths), Optional.empty());
    }

    private static ScoreSettled settled(KeyResultId keyResult, int tenths, String reason) {
        return new ScoreSettled(MEETING, keyResult, new Score(tenths), Optional.of(words(reason)));
    }
}
