package io.fupan.minutes;

import io.fupan.room.Decision;
import io.fupan.room.Dispute;
import io.fupan.room.Homework;
import io.fupan.room.Okrs;
import io.fupan.room.Review;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the meeting left open.
 *
 * @param code of the key result it is about
 * @param move where it came to the table; a key result was there from the opening on
 */
public record OpenEnd(Kind kind, Optional<String> code, Words text, Optional<Integer> move) {

    /** What is open about it. */
    public enum Kind implements Coded {
        UNSCORED,
        DISPUTED,
        PARKED,
        PROPOSED,
        HOMEWORK;

        @Override
        public String toString() {
            return code();
        }
    }

    static List<OpenEnd> of(Review review) {
        return Stream.of(unscored(review), disputes(review), proposals(review), homework(review))
                .flatMap(ends -> ends)
                .toList();
    }

    private static Stream<OpenEnd> unscored(Review review) {
        return Ordered.by(Okrs.Result::order, review.keyResults()).stream()
                .filter(it -> !review.scores().containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .filter(it -> isOfThisCycle(review, it))
                .map(it -> new OpenEnd(Kind.UNSCORED, Optional.of(it.code()), it.text(), Optional.empty()));
    }

    /** The year's key results lie beside the cycle's on the table, but are not what it scores. */
    private static boolean isOfThisCycle(Review review, Okrs.Result result) {
        return review.objectives()
                .find(result.objective())
                .filter(goal -> goal.cycle().equals(review.invitation().cycle()))
                .isPresent();
    }

    private static Stream<OpenEnd> disputes(Review review) {
        return Ordered.by(Dispute::order, review.disputes()).stream()
                .map(Map.Entry::getValue)
                .flatMap(it ->
                        openKind(it)
                                .map(kind -> new OpenEnd(kind, Optional.empty(), it.claim(), Optional.of(it.move())))
                                .stream());
    }

    private static Optional<Kind> openKind(Dispute dispute) {
        if (dispute.settled().isEmpty()) return Optional.of(Kind.DISPUTED);
        return dispute.settled().filter(it -> it.outcome() == Outcome.PARKED).map(_ -> Kind.PARKED);
    }

    private static Stream<OpenEnd> proposals(Review review) {
        return Ordered.by(Decision::order, review.decisions()).stream()
                .map(Map.Entry::getValue)
                .filter(it -> it.state() == Decision.State.PROPOSED)
                .map(it -> new OpenEnd(Kind.PROPOSED, Optional.empty(), it.text(), Optional.of(it.move())));
    }

    private static Stream<OpenEnd> homework(Review review) {
        return Ordered.by(Homework::order, review.homework()).stream()
                .map(Map.Entry::getValue)
                .filter(it -> isOpen(it.state()))
                .map(it -> new OpenEnd(Kind.HOMEWORK, Optional.empty(), it.bring(), Optional.of(it.move())));
    }

    private static boolean isOpen(Homework.State state) {
        return switch (state) {
            case ASSIGNED, HANDED_IN, AGAIN -> true;
            case ACCEPTED, DROPPED -> false;
        };
    }
}
