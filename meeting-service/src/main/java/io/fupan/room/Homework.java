package io.fupan.room;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task somebody took home.
 *
 * @param bring the one thing to bring back
 * @param move the move that assigned or brought it
 * @param from the review it was assigned in, when it was brought from an earlier one
 * @param words what the last review of it said
 */
public record Homework(
        int order,
        PersonId owner,
        LocalDate due,
        Words bring,
        Optional<DisputeId> dispute,
        State state,
        int move,
        Optional<Words> result,
        Optional<Link> link,
        Optional<Words> words,
        Optional<MeetingId> from) {

    /** Where it stands. */
    public enum State implements Coded {
        ASSIGNED,
        HANDED_IN,
        ACCEPTED,
        AGAIN,
        DROPPED;

        @Override
        public String toString() {
            return code();
        }
    }

    /** What an earlier review said was about an earlier result. */
    Homework handedIn(Words result, Optional<Link> link) {
        return new Homework(
                order,
                owner,
                due,
                bring,
                dispute,
                State.HANDED_IN,
                move,
                Optional.of(result),
                link,
                Optional.empty(),
                from);
    }

    Homework reviewed(Verdict verdict, Optional<Words> words) {
        State state = switch (verdict) {
            case ACCEPTED -> State.ACCEPTED;
            case AGAIN -> State.AGAIN;
            case DROPPED -> State.DROPPED;
        };
        return new Homework(order, owner, due, bring, dispute, state, move, result, link, words, from);
    }
}
