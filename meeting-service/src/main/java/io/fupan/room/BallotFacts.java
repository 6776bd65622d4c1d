package io.fupan.room;

import static java.util.stream.Collectors.joining;

import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.ScoringEvent;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Facts of ballots and of the scores they led to. */
final class BallotFacts {

    private BallotFacts() {}

    static FactSheet ballots(FactSheet sheet, BallotEvent event, Review after) {
        return switch (event) {
            case BallotOpened it ->
                sheet.number("count", it.subjects().size()).word("codes", codes(after, it.subjects()));
            case BallotCast it ->
                cast(sheet, after, it.subject()).flag("again", it.replaces().isPresent());
            case BallotWithdrawn it -> cast(sheet, after, it.subject());
            case BallotRevealed it -> revealed(cast(sheet, after, it.subject()), after, it);
            case LeadBallotOpened it ->
                sheet.word("code", About.code(after, it.subject())).person("person", it.person());
            case LeadBallotRevealed it ->
                sheet.word("code", About.code(after, it.subject()))
                        .person("person", it.person())
                        .word("score", score(it.value()).text());
            case BallotReopened it ->
                sheet.word("code", About.code(after, it.subject())).number("round", round(after, it.subject()));
        };
    }

    static FactSheet scoring(FactSheet sheet, ScoringEvent event, Review after) {
        return switch (event) {
            case TableRequested it -> sheet.word("code", About.code(after, Subject.of(it.keyResult())));
            case ScoreSettled it ->
                sheet.word("code", About.code(after, Subject.of(it.keyResult())))
                        .word("score", it.score().text())
                        .text("reason", it.reason());
        };
    }

    private static FactSheet cast(FactSheet sheet, Review after, Subject subject) {
        int cast = ballot(after, subject).map(it -> it.cast().size()).orElse(0);
        return sheet.word("code", About.code(after, subject)).number("cast", cast);
    }

    private static FactSheet revealed(FactSheet sheet, Review after, BallotRevealed it) {
        List<Score> scores = scores(it.values().values());
        if (!scores.isEmpty())
            sheet.word("lowest", scores.getFirst().text())
                    .word("highest", scores.getLast().text());
        return sheet.number("of", it.of())
                .word(
                        "median",
                        ballot(after, it.subject()).flatMap(Ballot::revealed).flatMap(Ballot.Revealed::median));
    }

    private static List<Score> scores(Collection<BallotValue> values) {
        return values.stream()
                .map(BallotFacts::score)
                .sorted((one, other) -> Integer.compare(one.tenths(), other.tenths()))
                .toList();
    }

    private static Score score(BallotValue value) {
        return switch (value) {
            case Score score -> score;
        };
    }

    private static String codes(Review review, List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> About.code(review, subject).stream())
                .collect(joining(", "));
    }

    private static int round(Review review, Subject subject) {
        return ballot(review, subject).map(Ballot::round).orElse(1);
    }

    private static Optional<Ballot> ballot(Review review, Subject subject) {
        return review.ballots().find(subject.key());
    }
}
