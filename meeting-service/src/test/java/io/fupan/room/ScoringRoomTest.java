package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.room.Deeds.cast;
import static io.fupan.room.Deeds.reopened;
import static io.fupan.room.Deeds.revealed;
import static io.fupan.room.Deeds.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.Event;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.Divergence;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scores as everybody sees them: why the table should talk, who casts last, and what follows for the objective. */
class ScoringRoomTest {

    private static final Subject ON_KR1 = Subject.of(KR1);
    private static final Event LEAD_LAST =
            new BallotOpened(MEETING, List.of(ON_KR1, Subject.of(KR2)), Optional.of(HOST));

    @Test
    void the_reasons_to_talk_are_named() {
        assertThat(ballot(revealed(KR1, 3, Map.of(ANNA, 6, BO, 6))).flatMap(Ballot.Revealed::divergence))
                .isEmpty();
        assertThat(ballot(revealed(KR1, 3, Map.of(ANNA, 9, BO, 6))).flatMap(Ballot.Revealed::divergence))
                .contains(List.of(Divergence.SPREAD));
        assertThat(ballot(revealed(KR1, 3, Map.of(ANNA, 5, BO, 9))).flatMap(Ballot.Revealed::divergence))
                .contains(List.of(Divergence.SPREAD, Divergence.GAP));
    }

    @Test
    void whoever_casts_last_is_shown_apart_and_moves_no_median() {
        var theirs = new LeadBallotOpened(MEETING, ON_KR1, HOST);
        var shown = new LeadBallotRevealed(MEETING, ON_KR1, HOST, new Score(1));
        Review review = review(
                LEAD_LAST, cast(KR1, BO, 6, 9), revealed(KR1, 2, Map.of(BO, 6)), theirs, cast(KR1, HOST, 1, 10), shown);
        Ballot ballot = review.ballots().find(ON_KR1.key()).orElseThrow();
        assertThat(ballot.lastTurn()).contains(Ballot.Turn.REVEALED);
        assertThat(ballot.revealed().flatMap(Ballot.Revealed::median)).contains("0.6");
        assertThat(ballot.revealed().flatMap(Ballot.Revealed::spreadTenths)).contains(0);
        assertThat(ballot.revealed().orElseThrow().values()).containsEntry(HOST, new Score(1));
    }

    @Test
    void what_they_cast_is_nowhere_before() {
        Review review = review(
                LEAD_LAST,
                revealed(KR1, 2, Map.of(BO, 6)),
                new LeadBallotOpened(MEETING, ON_KR1, HOST),
                cast(KR1, HOST, 1, 10));
        assertThat(CanonicalJson.write(Tree.object(review))).doesNotContain("\"tenths\":1");
    }

    @Test
    void a_request_stands_until_the_ballot_is_reopened() {
        var asked = new TableRequested(MEETING, KR1, BO);
        assertThat(requests(LEAD_LAST, asked)).isTrue();
        assertThat(requests(LEAD_LAST, asked, revealed(KR1, 2, Map.of(BO, 6)), reopened(KR1)))
                .isFalse();
    }

    @Test
    void an_objective_scores_the_weighted_average_of_what_is_settled() {
        assertThat(judged(LEAD_LAST)).isEmpty();
        assertThat(judged(LEAD_LAST, settled(KR1, 6))).contains(new Okrs.Judged("0.60", 1, 2));
        assertThat(judged(LEAD_LAST, settled(KR1, 6), settled(KR2, 9))).contains(new Okrs.Judged("0.72", 2, 2));
        assertThat(judged(LEAD_LAST, settled(KR1, 6), settled(KR2, 9), reopened(KR2)))
                .contains(new Okrs.Judged("0.60", 1, 2));
        assertThat(judged(LEAD_LAST, settled(KR1, 6), reopened(KR1))).isEmpty();
    }

    private static Optional<Ballot.Revealed> ballot(Event reveal) {
        return review(LEAD_LAST, reveal).ballots().find(ON_KR1.key()).flatMap(Ballot::revealed);
    }

    private static boolean requests(Event... then) {
        return review(then)
                .ballots()
                .find(ON_KR1.key())
                .orElseThrow()
                .requests()
                .isPresent();
    }

    private static Optional<Okrs.Judged> judged(Event... then) {
        return review(then).objectives().find(B1).orElseThrow().judged();
    }

    private static Review review(Event... then) {
        Event[] all =
                Stream.concat(Stream.of(convened(), opened()), Stream.of(then)).toArray(Event[]::new);
        return History.of(all).room().review().orElseThrow();
    }
}
