package io.fupan.minutes;

import io.fupan.room.Ballot;
import io.fupan.room.Okrs;
import io.fupan.room.Review;
import io.fupan.room.SettledScore;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was to be reached and what the room made of it. */
public final class Goals {

    public record Goal(
            ObjectiveId objective,
            String code,
            Words text,
            Cycle cycle,
            Optional<String> supports,
            List<Result> keyResults) {}

    /**
     * @param measured how it is measured and how far it came; absent when it has no metric
     * @param ballots every revealed round, the last one last
     * @param obstacles what stood in its way
     */
    public record Result(
            KeyResultId keyResult,
            String code,
            Words text,
            KeyResultKind kind,
            Optional<Okrs.Measured> measured,
            Optional<Named> owner,
            Optional<LocalDate> due,
            Optional<Settled> score,
            List<Round> ballots,
            List<Reflections.Obstacle> obstacles) {}

    public record Settled(int tenths, Optional<Words> reason, Optional<Named> by, int move) {}

    /**
     * What was revealed together.
     *
     * @param of how many who may cast had joined; known of the last round
     * @param settledTenths the score an earlier round had led to
     */
    public record Round(
            int round,
            List<Cast> values,
            Optional<Integer> of,
            Optional<String> median,
            Optional<Integer> spreadTenths,
            Optional<Integer> settledTenths) {}

    public record Cast(Named who, int tenths) {}

    private Goals() {}

    static List<Goal> of(Review review, People people) {
        return Ordered.by(Okrs.Goal::order, review.objectives()).stream()
                .map(it -> goal(review, people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Goal goal(Review review, People people, ObjectiveId id, Okrs.Goal goal) {
        List<Result> results = Ordered.by(Okrs.Result::order, review.keyResults()).stream()
                .filter(it -> it.getValue().objective().equals(id))
                .map(it -> result(review, people, it.getKey(), it.getValue()))
                .toList();
        return new Goal(id, goal.code(), goal.text(), goal.cycle(), goal.supports(), results);
    }

    private static Result result(Review review, People people, KeyResultId id, Okrs.Result it) {
        return new Result(
                id,
                it.code(),
                it.text(),
                it.kind(),
                it.measured(),
                people.named(it.owner()),
                it.due(),
                review.scores().find(id).map(score -> settled(score, people)),
                review.ballots()
                        .find(Subject.of(id).key())
                        .map(ballot -> rounds(ballot, review, people))
                        .orElse(List.of()),
                Reflections.obstacles(review, people, id));
    }

    private static Settled settled(SettledScore it, People people) {
        return new Settled(it.tenths(), it.reason(), people.named(it.by()), it.move());
    }

    private static List<Round> rounds(Ballot ballot, Review review, People people) {
        var rounds = new ArrayList<Round>();
        ballot.earlier()
                .ifPresent(earlier -> Ordered.byKey(earlier)
                        .forEach(it -> rounds.add(earlier(it.getKey(), it.getValue(), review, people))));
        ballot.revealed().ifPresent(it -> rounds.add(last(ballot.round(), it, review, people)));
        return List.copyOf(rounds);
    }

    private static Round earlier(int round, Ballot.Round it, Review review, People people) {
        return new Round(
                round,
                casts(it.values(), review, people),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                it.settledTenths());
    }

    private static Round last(int round, Ballot.Revealed it, Review review, People people) {
        return new Round(
                round,
                casts(it.values(), review, people),
                Optional.of(it.of()),
                it.median(),
                it.spreadTenths(),
                Optional.empty());
    }

    /** In the order people sit. */
    private static List<Cast> casts(Map<PersonId, BallotValue> values, Review review, People people) {
        return Ordered.seated(review, values).stream()
                .map(it -> new Cast(people.named(it.getKey()), tenths(it.getValue())))
                .toList();
    }

    private static int tenths(BallotValue value) {
        return switch (value) {
            case Score score -> score.tenths();
        };
    }
}
