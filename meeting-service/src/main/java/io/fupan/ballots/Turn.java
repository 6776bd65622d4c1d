package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.LEAD_CASTS_LAST;

import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is to cast on one subject: first the room's, then, once that is revealed and the host says so, that of
 * whoever casts last.
 *
 * @param last who casts only then, if anybody
 */
record Turn(Whose whose, Optional<PersonId> last) {

    enum Whose {
        NOBODY,
        ROOM,
        LEAD
    }

    static final Turn NOBODYS = new Turn(Whose.NOBODY, Optional.empty());

    static final Set<Class<?>> EVENTS = Set.of(
            BallotOpened.class,
            BallotRevealed.class,
            BallotReopened.class,
            LeadBallotOpened.class,
            LeadBallotRevealed.class);

    Turn after(BallotEvent event) {
        return switch (event) {
            case BallotOpened it -> new Turn(Whose.ROOM, it.last());
            case BallotReopened _ -> new Turn(Whose.ROOM, last);
            case BallotRevealed _, LeadBallotRevealed _ -> new Turn(Whose.NOBODY, last);
            case LeadBallotOpened it -> new Turn(Whose.LEAD, Optional.of(it.person()));
            case BallotCast _, BallotWithdrawn _ -> this;
        };
    }

    /** Whether somebody can cast now. */
    void check(PersonId person) {
        boolean isLast = last.filter(person::equals).isPresent();
        switch (whose) {
            case NOBODY -> throw new RuleBroken(BALLOT_NOT_OPEN);
            case ROOM -> {
                if (isLast) throw new RuleBroken(LEAD_CASTS_LAST);
            }
            case LEAD -> {
                if (!isLast) throw new RuleBroken(BALLOT_NOT_OPEN);
            }
        }
    }
}
