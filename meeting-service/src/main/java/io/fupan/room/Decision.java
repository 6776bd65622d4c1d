package io.fupan.room;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision, from its proposal on.
 *
 * @param move the move that proposed it
 */
public record Decision(
        int order,
        Words text,
        Optional<PersonId> proposedBy,
        int move,
        State state,
        List<Ground> restsOn,
        Keyed<PersonId, Answered> responses,
        @Flat Optional<Entry> entry) {

    /** Whether it was taken. */
    public enum State implements Coded {
        PROPOSED,
        RECORDED;

        @Override
        public String toString() {
            return code();
        }
    }

    /** How somebody answered the proposal. */
    public record Answered(Response response, Optional<Words> reason, int move) {}

    /** How it came into the record. */
    public record Entry(How how, Optional<PersonId> recordedBy, int recordedMove, Instant recordedAt) {}

    Decision withResponse(PersonId person, Answered answer) {
        return new Decision(order, text, proposedBy, move, state, restsOn, responses.with(person, answer), entry);
    }

    Decision recorded(Entry how) {
        return new Decision(order, text, proposedBy, move, State.RECORDED, restsOn, responses, Optional.of(how));
    }
}
