package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.command;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.joined;
import static io.fupan.Sample.opened;
import static io.fupan.ballots.SampleBallots.ballotCast;
import static io.fupan.ballots.SampleBallots.ballotOpened;
import static io.fupan.ballots.SampleBallots.ballotRecast;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.ballots.SampleBallots.ballotWithdrawn;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_REVEALED;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.NOTHING_CAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.GivenWhenThen;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.Event;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevealBallotTest {

    @Test
    void every_value_becomes_public() {
        given(
                        convened(),
                        opened(),
                        joined(HOST),
                        joined(ANNA),
                        joined(BO),
                        ballotOpened(KR1),
                        ballotCast(ANNA, 5, 3),
                        ballotCast(BO, 6, 9))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 3, BO, 9), 3));
    }

    @Test
    void what_was_cast_again_counts_once_and_what_was_withdrawn_not_at_all() {
        given(
                        convened(),
                        opened(),
                        joined(ANNA),
                        joined(BO),
                        ballotOpened(KR1),
                        ballotCast(ANNA, 5, 3),
                        ballotCast(BO, 6, 9),
                        ballotRecast(ANNA, 7, 5, 4),
                        ballotWithdrawn(BO, 6))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 4), 2));
    }

    @Test
    void observers_who_came_are_not_asked_for() {
        given(convened(), opened(), joined(ANNA), joined(OBSERVER), ballotOpened(KR1), ballotCast(ANNA, 5, 3))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 3), 1));
    }

    @Test
    void who_cast_without_coming_in_is_counted_too() {
        given(convened(), opened(), joined(HOST), ballotOpened(KR1), ballotCast(ANNA, 5, 3))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 3), 2));
    }

    @Test
    void an_erased_value_stays_erased() {
        var erased =
                new BallotCast(MEETING, Subject.of(KR1), BO, command(6), Optional.empty(), new Sealed.Erased("digest"));
        given(convened(), opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), erased)
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 3), 2));
    }

    @Test
    void after_reopening_only_the_new_round_is_revealed() {
        given(
                        convened(),
                        opened(),
                        ballotOpened(KR1),
                        ballotCast(ANNA, 5, 3),
                        ballotRevealed(KR1, Map.of(ANNA, 3), 1),
                        ballotReopened(KR1),
                        ballotCast(BO, 6, 8))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(BO, 8), 1));
    }

    @Test
    void refused_while_nothing_is_cast() {
        given(convened(), opened(), joined(ANNA), ballotOpened(KR1))
                .when(reveal())
                .refused(NOTHING_CAST);
        given(convened(), opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), ballotWithdrawn(ANNA, 5))
                .when(reveal())
                .refused(NOTHING_CAST);
    }

    @Test
    void refused_a_second_time() {
        given(convened(), opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), ballotRevealed(KR1, Map.of(ANNA, 3), 1))
                .when(reveal())
                .refused(BALLOT_ALREADY_REVEALED);
    }

    @Test
    void refused_where_no_ballot_is_open() {
        given(convened(), opened(), ballotOpened(KR2)).when(reveal()).refused(BALLOT_NOT_OPEN);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(reveal()).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), ballotOpened(KR1), ballotCast(ANNA, 5, 3), closed())
                .when(reveal())
                .refused(MEETING_NOT_OPEN);
    }

    @Test
    void a_late_cast_lies_inside_its_scope() {
        var late = ballotCast(BO, 9, 5);
        assertThat(reveal().scope().matches(late.tags(), late.getClass())).isTrue();
    }

    private static GivenWhenThen<RevealBallot, ?> given(Event... history) {
        return GivenWhenThen.of(RevealBallot.DECIDER, history);
    }

    private static RevealBallot reveal() {
        return new RevealBallot(by(HOST), MEETING, Subject.of(KR1));
    }
}
