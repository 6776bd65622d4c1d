package io.fupan.room;

import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Divergence;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Median;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Subject.OfAnnual;
import io.fupan.vocabulary.Subject.OfKeyResult;
import io.fupan.vocabulary.Subject.OfObjective;
import io.fupan.vocabulary.Subject.OfTeam;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ballots as the room sees them: a sealed value is not looked at here, so it cannot come out. */
final class BallotFold {

    private BallotFold() {}

    static Review evolve(Review review, BallotEvent event) {
        Keyed<String, Ballot> ballots = review.ballots();
        return switch (event) {
            case BallotOpened it -> review.withBallots(opened(ballots, it));
            case BallotCast it ->
                review.withBallots(ballots.change(it.subject().key(), ballot -> ballot.castBy(it.by())));
            case BallotWithdrawn it ->
                review.withBallots(ballots.change(it.subject().key(), ballot -> ballot.withdrawnBy(it.by())));
            case BallotRevealed it ->
                review.withBallots(ballots.change(it.subject().key(), ballot -> ballot.reveal(revealed(review, it))));
            case LeadBallotOpened it ->
                review.withBallots(ballots.change(it.subject().key(), ballot -> ballot.openToLast(it.person())));
            case LeadBallotRevealed it ->
                review.withBallots(
                        ballots.change(it.subject().key(), ballot -> ballot.revealLast(it.person(), it.value())));
            case BallotReopened it -> reopened(review, it.subject());
        };
    }

    private static Keyed<String, Ballot> opened(Keyed<String, Ballot> ballots, BallotOpened it) {
        Keyed<String, Ballot> more = ballots;
        for (Subject subject : it.subjects()) more = more.with(subject.key(), Ballot.opened(subject, it.last()));
        return more;
    }

    private static Ballot.Revealed revealed(Review review, BallotRevealed it) {
        Keyed<PersonId, BallotValue> values = Keyed.empty();
        for (var entry : it.values().entrySet()) values = values.with(entry.getKey(), entry.getValue());
        Set<PersonId> aside = notCounted(review, it.subject());
        Optional<String> median = Median.of(it.values(), aside).map(Median::text);
        List<Divergence> divergence = Divergence.of(it.values(), aside, completion(review, it.subject()));
        return new Ballot.Revealed(
                values,
                it.of(),
                median,
                spread(it.values()),
                Optional.of(divergence).filter(reasons -> !reasons.isEmpty()));
    }

    private static Optional<BigDecimal> completion(Review review, Subject subject) {
        return keyResult(subject)
                .flatMap(review.keyResults()::find)
                .flatMap(Okrs.Result::measured)
                .flatMap(Okrs.Measured::completion)
                .map(BigDecimal::new);
    }

    private static Set<PersonId> notCounted(Review review, Subject subject) {
        Set<PersonId> people = new HashSet<>(Set.of(review.invitation().host()));
        keyResult(subject)
                .flatMap(review.keyResults()::find)
                .flatMap(Okrs.Result::owner)
                .ifPresent(people::add);
        return people;
    }

    private static Optional<Integer> spread(Map<PersonId, BallotValue> values) {
        IntSummaryStatistics tenths =
                values.values().stream().mapToInt(BallotFold::tenths).summaryStatistics();
        return tenths.getCount() == 0 ? Optional.empty() : Optional.of(tenths.getMax() - tenths.getMin());
    }

    private static int tenths(BallotValue value) {
        return switch (value) {
            case Score score -> score.tenths();
        };
    }

    /** The score settled on the last round is history now, kept with it. */
    private static Review reopened(Review review, Subject subject) {
        Optional<KeyResultId> keyResult = keyResult(subject);
        Optional<Integer> settled = keyResult.flatMap(review.scores()::find).map(SettledScore::tenths);
        Review anew = review.withBallots(review.ballots().change(subject.key(), ballot -> ballot.reopened(settled)));
        return keyResult
                .map(it -> ScoringFold.judged(anew.withScores(anew.scores().without(it)), it))
                .orElse(anew);
    }

    private static Optional<KeyResultId> keyResult(Subject subject) {
        return switch (subject) {
            case OfKeyResult it -> Optional.of(it.keyResult());
            case OfObjective _, OfAnnual _, OfTeam _ -> Optional.empty();
        };
    }
}
