package io.fupan.room;

import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/**
 * A contested point with where everybody stands and the ladder of questions under it.
 *
 * @param move the move that raised it
 */
public record Dispute(
        int order,
        Subject subject,
        Root root,
        Words claim,
        Optional<PersonId> raisedBy,
        int move,
        State state,
        Keyed<PersonId, Stand> stances,
        Keyed<ProbeId, Probe> probes,
        @Flat Optional<Settled> settled) {

    /** Whether it is still argued. */
    public enum State implements Coded {
        OPEN,
        SETTLED;

        @Override
        public String toString() {
            return code();
        }
    }

    /** @param earlier the stances this person held before, by their number from 0 */
    public record Stand(@Flat Said said, Optional<Keyed<Integer, Said>> earlier) {

        Stand changedTo(Said now) {
            Keyed<Integer, Said> before = earlier.orElse(Keyed.empty());
            return new Stand(now, Optional.of(before.with(before.size(), said)));
        }
    }

    /** A stance with its reason, as taken at one move. */
    public record Said(Stance stance, Words reason, int move) {}

    public record Probe(int order, Words question, Optional<PersonId> by, int move, Keyed<AnswerId, Answer> answers) {

        Probe answered(AnswerId answer, PersonId person, Words text, int at) {
            return new Probe(
                    order, question, by, move, answers.with(answer, new Answer(answers.size(), person, text, at)));
        }
    }

    public record Answer(int order, PersonId by, Words text, int move) {}

    public record Settled(
            Outcome outcome,
            Optional<Words> words,
            Optional<DecisionId> decision,
            Optional<HomeworkId> homework,
            int settledMove) {}

    Dispute withStance(PersonId person, Said said) {
        Stand stand = stances.find(person)
                .map(before -> before.changedTo(said))
                .orElseGet(() -> new Stand(said, Optional.empty()));
        return new Dispute(
                order, subject, root, claim, raisedBy, move, state, stances.with(person, stand), probes, settled);
    }

    Dispute withProbes(Keyed<ProbeId, Probe> probes) {
        return new Dispute(order, subject, root, claim, raisedBy, move, state, stances, probes, settled);
    }

    Dispute settle(Settled how) {
        return new Dispute(
                order, subject, root, claim, raisedBy, move, State.SETTLED, stances, probes, Optional.of(how));
    }
}
