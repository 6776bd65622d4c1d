package io.fupan.ballots;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.joined;
import static io.fupan.Sample.opened;
import static io.fupan.ballots.SampleBallots.ballotCast;
import static io.fupan.ballots.SampleBallots.ballotReopened;
import static io.fupan.ballots.SampleBallots.ballotRevealed;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_REVEALED;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.LEAD_CASTS_LAST;
import static io.fupan.vocabulary.Refusal.LEAD_HAS_CAST;
import static io.fupan.vocabulary.Refusal.NOBODY_CASTS_LAST;
import static io.fupan.vocabulary.Refusal.NOTHING_CAST;

import io.fupan.GivenWhenThen;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.Event;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody looks to the lead: whoever hosts casts once the room's values are known, as a move of its own. */
class LeadLastTest {

    private static final Subject ON_KR1 = Subject.of(KR1);
    private static final BallotOpened OPENED = new BallotOpened(MEETING, List.of(ON_KR1), Optional.of(HOST));
    private static final Event REVEALED = ballotRevealed(KR1, Map.of(ANNA, 7, BO, 5), 2);
    private static final LeadBallotOpened THEIRS = new LeadBallotOpened(MEETING, ON_KR1, HOST);
    private static final Event SHOWN = new LeadBallotRevealed(MEETING, ON_KR1, HOST, new Score(3));

    @Test
    void is_how_a_ballot_opens_unless_the_host_wants_it_otherwise() {
        open(convened(), opened())
                .when(new OpenBallot(by(HOST), MEETING, List.of(ON_KR1), Optional.empty()))
                .then(OPENED);
        open(convened(), opened())
                .when(new OpenBallot(by(HOST), MEETING, List.of(ON_KR1), Optional.of(false)))
                .then(new BallotOpened(MEETING, List.of(ON_KR1), Optional.empty()));
    }

    @Test
    void it_is_whoever_hosts_when_the_ballot_opens() {
        open(convened(), opened(), new HostHandedOver(MEETING, HOST, ANNA))
                .when(new OpenBallot(by(ANNA), MEETING, List.of(ON_KR1), Optional.empty()))
                .then(new BallotOpened(MEETING, List.of(ON_KR1), Optional.of(ANNA)));
    }

    @Test
    void until_the_room_is_revealed_they_cannot_cast() {
        cast(convened(), opened(), OPENED).when(cast(HOST)).refused(LEAD_CASTS_LAST);
        cast(convened(), opened(), OPENED, REVEALED).when(cast(HOST)).refused(BALLOT_NOT_OPEN);
        cast(convened(), opened(), OPENED, REVEALED, ballotReopened(KR1))
                .when(cast(HOST))
                .refused(LEAD_CASTS_LAST);
    }

    @Test
    void then_it_is_their_turn_and_nobody_elses() {
        lead(convened(), opened(), OPENED, REVEALED).when(theirs()).then(THEIRS);
        cast(convened(), opened(), OPENED, REVEALED, THEIRS).when(cast(HOST)).then(ballotCast(HOST, 1, 3));
        cast(convened(), opened(), OPENED, REVEALED, THEIRS).when(cast(ANNA)).refused(BALLOT_NOT_OPEN);
    }

    @Test
    void their_turn_comes_after_the_reveal_and_once_a_round() {
        lead(convened(), opened(), OPENED).when(theirs()).refused(BALLOT_NOT_REVEALED);
        lead(convened(), opened(), OPENED, REVEALED, THEIRS).when(theirs()).refused(LEAD_HAS_CAST);
        lead(convened(), opened(), OPENED, REVEALED, THEIRS, SHOWN)
                .when(theirs())
                .refused(LEAD_HAS_CAST);
        lead(convened(), opened(), OPENED, REVEALED, THEIRS, SHOWN, ballotReopened(KR1), REVEALED)
                .when(theirs())
                .then(THEIRS);
    }

    @Test
    void where_everybody_casts_at_once_nobody_casts_last() {
        lead(convened(), opened(), new BallotOpened(MEETING, List.of(ON_KR1), Optional.empty()), REVEALED)
                .when(theirs())
                .refused(NOBODY_CASTS_LAST);
    }

    @Test
    void what_they_cast_is_revealed_apart() {
        reveal(convened(), opened(), OPENED, REVEALED, THEIRS, ballotCast(HOST, 9, 3))
                .when(reveal())
                .then(SHOWN);
        reveal(convened(), opened(), OPENED, REVEALED, THEIRS).when(reveal()).refused(NOTHING_CAST);
        reveal(convened(), opened(), OPENED, REVEALED, THEIRS, ballotCast(HOST, 9, 3), SHOWN)
                .when(reveal())
                .refused(BALLOT_ALREADY_REVEALED);
    }

    @Test
    void they_are_not_waited_for_at_the_rooms_reveal() {
        reveal(convened(), opened(), joined(HOST), joined(ANNA), joined(BO), OPENED, ballotCast(ANNA, 5, 7))
                .when(reveal())
                .then(ballotRevealed(KR1, Map.of(ANNA, 7), 2));
    }

    @Test
    void a_silent_round_is_revealed_at_once_where_somebody_cast() {
        var both = new BallotOpened(MEETING, List.of(ON_KR1, Subject.of(KR2)), Optional.of(HOST));
        var round = new RevealRound(by(HOST), MEETING, List.of(ON_KR1, Subject.of(KR2)));
        GivenWhenThen.of(RevealRound.DECIDER, convened(), opened(), both, ballotCast(ANNA, 5, 7))
                .when(round)
                .then(ballotRevealed(KR1, Map.of(ANNA, 7), 1));
        GivenWhenThen.of(RevealRound.DECIDER, convened(), opened(), both)
                .when(round)
                .refused(NOTHING_CAST);
    }

    private static GivenWhenThen<OpenBallot, ?> open(Event... history) {
        return GivenWhenThen.of(OpenBallot.DECIDER, history);
    }

    private static GivenWhenThen<CastBallot, ?> cast(Event... history) {
        return GivenWhenThen.of(CastBallot.DECIDER, history);
    }

    private static GivenWhenThen<OpenLeadBallot, ?> lead(Event... history) {
        return GivenWhenThen.of(OpenLeadBallot.DECIDER, history);
    }

    private static GivenWhenThen<RevealBallot, ?> reveal(Event... history) {
        return GivenWhenThen.of(RevealBallot.DECIDER, history);
    }

    private static CastBallot cast(PersonId person) {
        return new CastBallot(by(person), MEETING, ON_KR1, new Score(3));
    }

    private static OpenLeadBallot theirs() {
        return new OpenLeadBallot(by(HOST), MEETING, ON_KR1);
    }

    private static RevealBallot reveal() {
        return new RevealBallot(by(HOST), MEETING, ON_KR1);
    }
}
