package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;

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
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * A department no longer measures an objective by something, and says why.
 *
 * @param decision the one that said so
 */
public record DropKeyResult(
        Act act, DepartmentId department, KeyResultId keyResult, Words reason, Optional<DecisionId> decision)
        implements DepartmentCommand {

    public static final Decider<DropKeyResult, State> DECIDER =
            Decider.of(DropKeyResult.class, State.NOTHING_YET, DropKeyResult::decide, DropKeyResult::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, keyResult)
                .types(KeyResultAdded.class, KeyResultRevised.class, KeyResultDropped.class);
    }

    record State(Optional<KeyResult> keyResult, boolean dropped) {

        static final State NOTHING_YET = new State(Optional.empty(), false);
    }

    static List<KeyResultDropped> decide(DropKeyResult command, State state) {
        KeyResult known = state.keyResult().orElseThrow(() -> new RuleBroken(KEY_RESULT_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(KEY_RESULT_DROPPED);
        return List.of(new KeyResultDropped(
                command.department(),
                known.objective(),
                known.id(),
                known.code(),
                command.reason(),
                command.decision()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case KeyResultAdded it -> new State(Optional.of(it.keyResult()), false);
            case KeyResultRevised it -> new State(Optional.of(it.keyResult()), state.dropped());
            case KeyResultDropped _ -> new State(state.keyResult(), true);
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
