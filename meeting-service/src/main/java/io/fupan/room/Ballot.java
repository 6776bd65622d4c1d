package io.fupan.room;

import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Subject;
import java.util.Optional;

/**
 * A ballot as everybody sees it: who has cast, and what only once it is revealed.
 *
 * @param round from 1; each reopening begins another
 * @param earlier the rounds before this one, by their number
 */
public record Ballot(
        Subject subject,
        int round,
        State state,
        Keyed<PersonId, Boolean> cast,
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

    /**
     * @param of how many who may cast had joined
     * @param median of the room, a decimal string; absent when nobody cast
     * @param spreadTenths from the lowest to the highest
     */
    public record Revealed(
            Keyed<PersonId, BallotValue> values, int of, Optional<String> median, Optional<Integer> spreadTenths) {}

    /** @param settledTenths the score the room had agreed on, when it had */
    public record Round(Keyed<PersonId, BallotValue> values, Optional<Integer> settledTenths) {}

    static Ballot opened(Subject subject) {
        return new Ballot(subject, 1, State.OPEN, Keyed.empty(), Optional.empty(), Optional.empty());
    }

    Ballot castBy(PersonId person) {
        return new Ballot(subject, round, state, cast.with(person, true), revealed, earlier);
    }

    Ballot withdrawnBy(PersonId person) {
        return new Ballot(subject, round, state, cast.without(person), revealed, earlier);
    }

    Ballot reveal(Revealed values) {
        return new Ballot(subject, round, State.REVEALED, cast, Optional.of(values), earlier);
    }

    /** Casting starts anew; what was shown stays, under its round. */
    Ballot reopened(Optional<Integer> settledTenths) {
        Keyed<PersonId, BallotValue> shown = revealed.map(Revealed::values).orElse(Keyed.empty());
        Keyed<Integer, Round> rounds = earlier.orElse(Keyed.empty()).with(round, new Round(shown, settledTenths));
        return new Ballot(subject, round + 1, State.OPEN, Keyed.empty(), Optional.empty(), Optional.of(rounds));
    }
}
