package io.fupan.minutes;

import io.fupan.room.About;
import io.fupan.room.Dispute.Answer;
import io.fupan.room.Dispute.Said;
import io.fupan.room.Dispute.Settled;
import io.fupan.room.Review;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was contested, how deep the questions went, who stood where, and where it went. */
public final class Disputes {

    /**
     * @param about {@code keyResult}, {@code objective}, {@code annual} or {@code team}
     * @param code of the key result or objective
     */
    public record Dispute(
            DisputeId dispute,
            String about,
            Optional<String> code,
            Root root,
            Words claim,
            Optional<Named> raisedBy,
            int move,
            List<Question> questions,
            List<Stand> stances,
            Optional<Ending> ending) {}

    public record Question(Words question, Optional<Named> by, int move, List<Reply> answers) {}

    public record Reply(Named by, Words text, int move) {}

    /** @param earlier where they stood before, the first one first */
    public record Stand(Named who, Position now, List<Position> earlier) {}

    public record Position(Stance stance, Words reason, int move) {}

    public record Ending(Outcome outcome, Optional<Words> words, int move) {}

    private Disputes() {}

    static List<Dispute> of(Review review, People people) {
        return Ordered.by(io.fupan.room.Dispute::order, review.disputes()).stream()
                .map(it -> dispute(review, people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Dispute dispute(Review review, People people, DisputeId id, io.fupan.room.Dispute it) {
        return new Dispute(
                id,
                About.kind(it.subject()),
                About.code(review, it.subject()),
                it.root(),
                it.claim(),
                people.named(it.raisedBy()),
                it.move(),
                questions(it, people),
                stances(review, it, people),
                it.settled().map(Disputes::ending));
    }

    private static List<Question> questions(io.fupan.room.Dispute dispute, People people) {
        return Ordered.by(io.fupan.room.Dispute.Probe::order, dispute.probes()).stream()
                .map(Map.Entry::getValue)
                .map(it -> new Question(it.question(), people.named(it.by()), it.move(), answers(it, people)))
                .toList();
    }

    private static List<Reply> answers(io.fupan.room.Dispute.Probe probe, People people) {
        return Ordered.by(Answer::order, probe.answers()).stream()
                .map(Map.Entry::getValue)
                .map(it -> new Reply(people.named(it.by()), it.text(), it.move()))
                .toList();
    }

    private static List<Stand> stances(Review review, io.fupan.room.Dispute dispute, People people) {
        return Ordered.seated(review, dispute.stances()).stream()
                .map(it -> stand(people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Stand stand(People people, PersonId who, io.fupan.room.Dispute.Stand it) {
        List<Position> earlier = it.earlier().stream()
                .flatMap(before -> Ordered.byKey(before).stream())
                .map(entry -> position(entry.getValue()))
                .toList();
        return new Stand(people.named(who), position(it.said()), earlier);
    }

    private static Position position(Said said) {
        return new Position(said.stance(), said.reason(), said.move());
    }

    private static Ending ending(Settled it) {
        return new Ending(it.outcome(), it.words(), it.settledMove());
    }
}
