package io.fupan.room;

import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Divergence;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A ballot as everybody sees it: who has cast, and what only once it is revealed.
 *
 * @param round from 1; each reopening begins another
 * @param last who casts once the room's values are revealed
 * @param lastTurn how far they have come with it; absent until it is their turn
 * @param requests who wants to talk about it in this round
 * @param earlier the rounds before this one, by their number
 */
public record Ballot(
        Subject subject,
        int round,
        State state,
        Keyed<PersonId, Boolean> cast,
        Optional<PersonId> last,
        Optional<Turn> lastTurn,
        Optional<Keyed<PersonId, Boolean>> requests,
        @Flat Optional<Revealed> revealed,
        Optional<Keyed<Integer, Round>> earlier) {

    /** Whether it can still be cast. */
    public enum State implements Coded {
        OPEN,
        REVEALED;

        @Override
        public String toString() {
            return code();
        }
    }

    /** Whoever casts last can still cast, or has been revealed too. */
    public enum Turn implements Coded {
        OPEN,
        REVEALED;

        @Override
        public String toString() {
            return code();
        }
    }

    /**
     * @param divergence why the table should talk about it; absent when nothing says so
     * @param of how many who may cast had joined
     * @param median of the room, a decimal string; absent when nobody cast
     * @param spreadTenths from the lowest to the highest
     */
    public record Revealed(
            Keyed<PersonId, BallotValue> values,
            int of,
            Optional<String> median,
            Optional<Integer> spreadTenths,
            Optional<List<Divergence>> divergence) {

        Revealed with(PersonId person, BallotValue value) {
            return new Revealed(values.with(person, value), of, median, spreadTenths, divergence);
        }
    }

    /** @param settledTenths the score the room had agreed on, when it had */
    public record Round(Keyed<PersonId, BallotValue> values, Optional<Integer> settledTenths) {}

    static Ballot opened(Subject subject, Optional<PersonId> last) {
        return begun(subject, 1, last, Optional.empty());
    }

    private static Ballot begun(
            Subject subject, int round, Optional<PersonId> last, Optional<Keyed<Integer, Round>> earlier) {
        return new Ballot(
                subject,
                round,
                State.OPEN,
                Keyed.empty(),
                last,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                earlier);
    }

    Ballot castBy(PersonId person) {
        return new Ballot(subject, round, state, cast.with(person, true), last, lastTurn, requests, revealed, earlier);
    }

    Ballot withdrawnBy(PersonId person) {
        return new Ballot(subject, round, state, cast.without(person), last, lastTurn, requests, revealed, earlier);
    }

    Ballot reveal(Revealed values) {
        return new Ballot(subject, round, State.REVEALED, cast, last, lastTurn, requests, Optional.of(values), earlier);
    }

    Ballot openToLast(PersonId person) {
        return new Ballot(
                subject, round, state, cast, Optional.of(person), Optional.of(Turn.OPEN), requests, revealed, earlier);
    }

    Ballot revealLast(PersonId person, BallotValue value) {
        Optional<Revealed> all = revealed.map(values -> values.with(person, value));
        return new Ballot(subject, round, state, cast, last, Optional.of(Turn.REVEALED), requests, all, earlier);
    }

    Ballot requestedBy(PersonId person) {
        var all = Optional.of(requests.orElse(Keyed.empty()).with(person, true));
        return new Ballot(subject, round, state, cast, last, lastTurn, all, revealed, earlier);
    }

    /** Casting starts anew; what was shown stays, under its round. */
    Ballot reopened(Optional<Integer> settledTenths) {
        Keyed<PersonId, BallotValue> shown = revealed.map(Revealed::values).orElse(Keyed.empty());
        Keyed<Integer, Round> rounds = earlier.orElse(Keyed.empty()).with(round, new Round(shown, settledTenths));
        return begun(subject, round + 1, last, Optional.of(rounds));
    }
}
