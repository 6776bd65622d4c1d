package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.KEY_RESULT_ALREADY_ADDED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** A department says how it will know that an objective of its own was reached. */
public record AddKeyResult(Act act, DepartmentId department, KeyResult keyResult) implements DepartmentCommand {

    public static final Decider<AddKeyResult, State> DECIDER =
            Decider.of(AddKeyResult.class, State.NOTHING_YET, AddKeyResult::decide, AddKeyResult::evolve);

    @Override
    public Scope scope() { // the id is asked about everywhere, so that no two objectives share a key result
        return Scope.either(
                Scope.of(department, keyResult.objective()).types(ObjectiveSet.class, ObjectiveDropped.class),
                Scope.of(keyResult.id()).types(KeyResultAdded.class));
    }

    record State(boolean objectiveSet, boolean objectiveDropped, boolean added) {

        static final State NOTHING_YET = new State(false, false, false);
    }

    static List<KeyResultAdded> decide(AddKeyResult command, State state) {
        if (!state.objectiveSet()) throw new RuleBroken(OBJECTIVE_UNKNOWN);
        if (state.objectiveDropped()) throw new RuleBroken(OBJECTIVE_DROPPED);
        if (state.added()) throw new RuleBroken(KEY_RESULT_ALREADY_ADDED);
        return List.of(new KeyResultAdded(command.department(), command.keyResult()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case ObjectiveSet _ -> new State(true, false, state.added());
            case ObjectiveDropped _ -> new State(true, true, state.added());
            case KeyResultAdded _ -> new State(state.objectiveSet(), state.objectiveDropped(), true);
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
