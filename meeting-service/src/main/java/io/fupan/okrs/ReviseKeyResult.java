package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_CHANGED;

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
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * A department knows better how it will know that an objective was reached, and says why.
 *
 * @param keyResult as it is to be, whole; of the same objective
 * @param decision the one that said so
 */
public record ReviseKeyResult(
        Act act, DepartmentId department, KeyResult keyResult, Words reason, Optional<DecisionId> decision)
        implements DepartmentCommand {

    public static final Decider<ReviseKeyResult, State> DECIDER =
            Decider.of(ReviseKeyResult.class, State.NOTHING_YET, ReviseKeyResult::decide, ReviseKeyResult::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, keyResult.id())
                .types(KeyResultAdded.class, KeyResultRevised.class, KeyResultDropped.class);
    }

    record State(Optional<ObjectiveId> objective, boolean dropped) {

        static final State NOTHING_YET = new State(Optional.empty(), false);
    }

    static List<KeyResultRevised> decide(ReviseKeyResult command, State state) {
        ObjectiveId objective = state.objective().orElseThrow(() -> new RuleBroken(KEY_RESULT_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(KEY_RESULT_DROPPED);
        if (!objective.equals(command.keyResult().objective())) throw new RuleBroken(OBJECTIVE_CHANGED);
        return List.of(
                new KeyResultRevised(command.department(), command.keyResult(), command.reason(), command.decision()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case KeyResultAdded it -> new State(Optional.of(it.keyResult().objective()), false);
            case KeyResultDropped _ -> new State(state.objective(), true);
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
