package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.command;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.Event;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CastBallotTest {

    @Test
    void the_first_cast_replaces_nothing() {
        given(opened(), ballotOpened()).when(cast(KR1, 7)).then(ballotCast(ANNA, 1, Optional.empty(), 7));
    }

    @Test
    void casting_again_replaces_ones_own_earlier_cast() {
        given(
                        opened(),
                        ballotOpened(),
                        ballotCast(ANNA, 5, Optional.empty(), 3),
                        ballotCast(BO, 6, Optional.empty(), 9))
                .when(cast(KR1, 7))
                .then(ballotCast(ANNA, 1, Optional.of(5L), 7));
    }

    @Test
    void after_withdrawing_there_is_nothing_to_replace() {
        var withdrawn = new BallotWithdrawn(MEETING, Subject.of(KR1), ANNA, command(5));
        given(opened(), ballotOpened(), ballotCast(ANNA, 5, Optional.empty(), 3), withdrawn)
                .when(cast(KR1, 7))
                .then(ballotCast(ANNA, 1, Optional.empty(), 7));
    }

    @Test
    void a_reopened_ballot_takes_casts_anew() {
        var reopened = new BallotReopened(MEETING, Subject.of(KR1));
        given(opened(), ballotOpened(), ballotCast(ANNA, 5, Optional.empty(), 3), revealed(), reopened)
                .when(cast(KR1, 7))
                .then(ballotCast(ANNA, 1, Optional.empty(), 7));
    }

    @Test
    void refused_where_no_ballot_is_open() {
        given(opened()).when(cast(KR1, 7)).refused(BALLOT_NOT_OPEN);
        given(opened(), ballotOpened()).when(cast(KR2, 7)).refused(BALLOT_NOT_OPEN);
        given(opened(), ballotOpened(), revealed()).when(cast(KR1, 7)).refused(BALLOT_NOT_OPEN);
    }

    @Test
    void refused_outside_the_meeting() {
        given().when(cast(KR1, 7)).refused(MEETING_NOT_OPEN);
        given(opened(), ballotOpened(), closed()).when(cast(KR1, 7)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<CastBallot, ?> given(Event... history) {
        return GivenWhenThen.of(CastBallot.DECIDER, history);
    }

    private static CastBallot cast(KeyResultId keyResult, int tenths) {
        return new CastBallot(by(ANNA), MEETING, Subject.of(keyResult), new Score(tenths));
    }

    private static BallotOpened ballotOpened() {
        return new BallotOpened(MEETING, List.of(Subject.of(KR1)), Optional.empty());
    }

    private static BallotRevealed revealed() {
        return new BallotRevealed(MEETING, Subject.of(KR1), Map.of(ANNA, new Score(3)), 3);
    }

    private static BallotCast ballotCast(PersonId by, long command, Optional<Long> replaces, int tenths) {
        var earlier = replaces.map(io.fupan.Sample::command);
        return new BallotCast(MEETING, Subject.of(KR1), by, command(command), earlier, Sealed.of(new Score(tenths)));
    }
}
