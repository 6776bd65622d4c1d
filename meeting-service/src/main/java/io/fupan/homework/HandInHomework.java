package io.fupan.homework;

import static io.fupan.vocabulary.Refusal.HOMEWORK_DONE;
import static io.fupan.vocabulary.Refusal.HOMEWORK_NOT_YOURS;
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
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * The owner brings homework back, in the meeting or after it; a better version takes the place of the last, and all of
 * them stay in the record.
 */
public record HandInHomework(Act act, MeetingId meeting, HomeworkId homework, Words result, Optional<Link> link)
        implements MeetingCommand {

    public static final Decider<HandInHomework, State> DECIDER =
            Decider.of(HandInHomework.class, State.NOTHING_YET, HandInHomework::decide, HandInHomework::evolve);

    @Override
    public Scope scope() { // homework outlives its meeting, so whether that is open is not asked
        return Scope.of(meeting, homework).types(HomeworkAssigned.class, HomeworkBrought.class, HomeworkReviewed.class);
    }

    record State(Optional<PersonId> owner, boolean done) {

        static final State NOTHING_YET = new State(Optional.empty(), false);
    }

    static List<HomeworkHandedIn> decide(HandInHomework command, State state) {
        PersonId owner = state.owner().orElseThrow(() -> new RuleBroken(HOMEWORK_UNKNOWN));
        if (!owner.equals(command.by())) throw new RuleBroken(HOMEWORK_NOT_YOURS);
        if (state.done()) throw new RuleBroken(HOMEWORK_DONE);
        return List.of(new HomeworkHandedIn(command.meeting(), command.homework(), command.result(), command.link()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case HomeworkAssigned it -> new State(Optional.of(it.owner()), false);
            case HomeworkBrought it -> new State(Optional.of(it.owner()), false);
            case HomeworkReviewed it -> new State(state.owner(), it.verdict() != Verdict.AGAIN);
            case HomeworkHandedIn _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
