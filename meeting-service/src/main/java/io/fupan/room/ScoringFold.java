package io.fupan.room;

import io.fupan.events.ScoringEvent;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.Subject;

/** The scores the room agreed on. */
final class ScoringFold {

    private ScoringFold() {}

    static Review evolve(Review review, ScoringEvent event, Actor by) {
        return switch (event) {
            case ScoreSettled it -> review.withScores(review.scores().with(it.keyResult(), settled(review, it, by)));
        };
    }

    private static SettledScore settled(Review review, ScoreSettled it, Actor by) {
        String ballot = Subject.of(it.keyResult()).key();
        int round = review.ballots().find(ballot).map(Ballot::round).orElse(1);
        return new SettledScore(it.score().tenths(), it.reason(), by.person(), review.move(), round);
    }
}
