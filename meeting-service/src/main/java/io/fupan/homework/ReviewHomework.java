package io.fupan.homework;

import static io.fupan.vocabulary.Refusal.HOMEWORK_DONE;
import static io.fupan.vocabulary.Refusal.HOMEWORK_NOT_HANDED_IN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * The host accepts what was handed in, asks for it again, or drops the homework, in the meeting or after it; accepted
 * and dropped are final.
 */
public record ReviewHomework(Act act, MeetingId meeting, HomeworkId homework, Verdict verdict, Optional<Words> words)
        implements MeetingCommand {

    public static final Decider<ReviewHomework, State> DECIDER =
            Decider.of(ReviewHomework.class, State.NOTHING_YET, ReviewHomework::decide, ReviewHomework::evolve);

    @Override
    public Scope scope() { // homework outlives its meeting, so whether that is open is not asked
        return Scope.of(meeting, homework)
                .types(HomeworkAssigned.class, HomeworkBrought.class, HomeworkHandedIn.class, HomeworkReviewed.class);
    }

    record State(boolean assigned, boolean handedIn, boolean done) {

        static final State NOTHING_YET = new State(false, false, false);

        boolean allows(Verdict verdict) {
            return switch (verdict) {
                case ACCEPTED, AGAIN -> handedIn;
                case DROPPED -> true;
            };
        }
    }

    static List<HomeworkReviewed> decide(ReviewHomework command, State state) {
        if (!state.assigned()) throw new RuleBroken(HOMEWORK_UNKNOWN);
        if (state.done()) throw new RuleBroken(HOMEWORK_DONE);
        if (!state.allows(command.verdict())) throw new RuleBroken(HOMEWORK_NOT_HANDED_IN);
        return List.of(new HomeworkReviewed(command.meeting(), command.homework(), command.verdict(), command.words()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case HomeworkAssigned _, HomeworkBrought _ -> new State(true, false, false);
            case HomeworkHandedIn _ -> new State(state.assigned(), true, state.done());
            case HomeworkReviewed it -> new State(state.assigned(), state.handedIn(), it.verdict() != Verdict.AGAIN);
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
