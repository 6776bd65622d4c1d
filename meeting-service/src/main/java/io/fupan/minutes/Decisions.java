package io.fupan.minutes;

import io.fupan.room.Decision.Answered;
import io.fupan.room.Decision.Entry;
import io.fupan.room.Dispute;
import io.fupan.room.Homework;
import io.fupan.room.Okrs;
import io.fupan.room.Review;
import io.fupan.room.SettledScore;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Ground.OnDispute;
import io.fupan.vocabulary.Ground.OnHomework;
import io.fupan.vocabulary.Ground.OnKeyResult;
import io.fupan.vocabulary.Ground.OnObjective;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was decided, how, who agreed and who did not, and what it rests on. Proposals never recorded are here too. */
public final class Decisions {

    /** @param taken how it came into the record; absent while it is a proposal */
    public record Decision(
            DecisionId decision,
            Words text,
            Optional<Named> proposedBy,
            int move,
            Optional<Taken> taken,
            List<Named> agreed,
            List<Dissent> dissent,
            List<Basis> restsOn) {}

    public record Taken(How how, Optional<Named> by, Instant at, int move) {}

    public record Dissent(Named who, Response response, Optional<Words> reason, int move) {}

    /**
     * @param about {@code dispute}, {@code keyResult}, {@code objective} or {@code homework}
     * @param code of the key result or objective
     * @param text what it says
     * @param move where it is in the replay: a dispute's raising, a key result's score, homework's assignment
     */
    public record Basis(String about, Optional<String> code, Optional<Words> text, Optional<Integer> move) {}

    private Decisions() {}

    static List<Decision> of(Review review, People people) {
        return Ordered.by(io.fupan.room.Decision::order, review.decisions()).stream()
                .map(it -> decision(review, people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Decision decision(Review review, People people, DecisionId id, io.fupan.room.Decision it) {
        var answers = Ordered.seated(review, it.responses());
        return new Decision(
                id,
                it.text(),
                people.named(it.proposedBy()),
                it.move(),
                it.entry().map(entry -> taken(entry, people)),
                answers.stream()
                        .filter(answer -> answer.getValue().response() == Response.AGREE)
                        .map(answer -> people.named(answer.getKey()))
                        .toList(),
                answers.stream()
                        .filter(answer -> answer.getValue().response() != Response.AGREE)
                        .map(answer -> dissent(people.named(answer.getKey()), answer.getValue()))
                        .toList(),
                it.restsOn().stream().map(ground -> basis(review, ground)).toList());
    }

    private static Taken taken(Entry it, People people) {
        return new Taken(it.how(), people.named(it.recordedBy()), it.recordedAt(), it.recordedMove());
    }

    private static Dissent dissent(Named who, Answered it) {
        return new Dissent(who, it.response(), it.reason(), it.move());
    }

    private static Basis basis(Review review, Ground ground) {
        return switch (ground) {
            case OnDispute it -> {
                Optional<Dispute> dispute = review.disputes().find(it.dispute());
                yield new Basis("dispute", Optional.empty(), dispute.map(Dispute::claim), dispute.map(Dispute::move));
            }
            case OnKeyResult it -> {
                Optional<Okrs.Result> result = review.keyResults().find(it.keyResult());
                Optional<Integer> scored = review.scores().find(it.keyResult()).map(SettledScore::move);
                yield new Basis("keyResult", result.map(Okrs.Result::code), result.map(Okrs.Result::text), scored);
            }
            case OnObjective it -> {
                Optional<Okrs.Goal> goal = review.objectives().find(it.objective());
                yield new Basis("objective", goal.map(Okrs.Goal::code), goal.map(Okrs.Goal::text), Optional.empty());
            }
            case OnHomework it -> {
                Optional<Homework> task = review.homework().find(it.homework());
                yield new Basis("homework", Optional.empty(), task.map(Homework::bring), task.map(Homework::move));
            }
        };
    }
}
