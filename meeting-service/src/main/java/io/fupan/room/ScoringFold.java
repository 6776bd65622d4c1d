package io.fupan.room;

import io.fupan.events.ScoringEvent;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The scores the room agreed on, and what follows from them for the objectives. */
final class ScoringFold {

    private ScoringFold() {}

    static Review evolve(Review review, ScoringEvent event, Actor by) {
        return switch (event) {
            case ScoreSettled it ->
                judged(
                        review.withScores(review.scores().with(it.keyResult(), settled(review, it, by))),
                        it.keyResult());
            case TableRequested it -> {
                String ballot = Subject.of(it.keyResult()).key();
                yield review.withBallots(review.ballots().change(ballot, one -> one.requestedBy(it.by())));
            }
        };
    }

    private static SettledScore settled(Review review, ScoreSettled it, Actor by) {
        String ballot = Subject.of(it.keyResult()).key();
        int round = review.ballots().find(ballot).map(Ballot::round).orElse(1);
        return new SettledScore(it.score().tenths(), it.reason(), by.person(), review.move(), round);
    }

    /** With the score of the key result's objective as it follows from what is settled now. */
    static Review judged(Review review, KeyResultId keyResult) {
        return review.keyResults()
                .find(keyResult)
                .map(it -> judged(review, it.objective()))
                .orElse(review);
    }

    /** The weighted average of the settled key results; the others do not count yet. */
    private static Review judged(Review review, ObjectiveId objective) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        int settled = 0;
        int of = 0;
        for (var entry : review.keyResults().entrySet()) {
            if (!entry.getValue().objective().equals(objective)) continue;
            of++;
            Optional<SettledScore> score = review.scores().find(entry.getKey());
            if (score.isEmpty()) continue;
            BigDecimal weight = new BigDecimal(entry.getValue().weight().text());
            settled++;
            weights = weights.add(weight);
            sum = sum.add(weight.multiply(BigDecimal.valueOf(score.get().tenths(), 1)));
        }
        Optional<Okrs.Judged> judged = weights.signum() == 0
                ? Optional.empty()
                : Optional.of(new Okrs.Judged(
                        sum.divide(weights, 2, RoundingMode.HALF_UP).toPlainString(), settled, of));
        return review.withOkrs(review.objectives().change(objective, goal -> goal.judged(judged)), review.keyResults());
    }
}
