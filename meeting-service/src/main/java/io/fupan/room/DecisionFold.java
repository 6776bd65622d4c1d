package io.fupan.room;

import io.fupan.events.DecisionEvent;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.Recorded;
import io.fupan.room.Decision.Answered;
import io.fupan.room.Decision.Entry;
import java.util.Optional;

/** What was proposed, how people answered, what was decided. */
final class DecisionFold {

    private DecisionFold() {}

    static Review evolve(Review review, DecisionEvent event, Recorded recorded) {
        var decisions = review.decisions();
        int move = review.move();
        return review.withDecisions(
                switch (event) {
                    case DecisionProposed it -> decisions.with(it.decision(), proposed(review, it, recorded));
                    case ProposalAnswered it -> {
                        var answer = new Answered(it.response(), it.reason(), move);
                        yield decisions.change(it.decision(), decision -> decision.withResponse(it.by(), answer));
                    }
                    case DecisionRecorded it -> {
                        var entry = new Entry(it.how(), recorded.by().person(), move, recorded.at());
                        yield decisions.change(it.decision(), decision -> decision.recorded(entry));
                    }
                });
    }

    private static Decision proposed(Review review, DecisionProposed it, Recorded recorded) {
        return new Decision(
                review.decisions().size(),
                it.text(),
                recorded.by().person(),
                review.move(),
                Decision.State.PROPOSED,
                it.restsOn(),
                Keyed.empty(),
                Optional.empty());
    }
}
