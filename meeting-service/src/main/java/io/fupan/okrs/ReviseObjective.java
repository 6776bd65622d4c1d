package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.CYCLE_CHANGED;
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
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * A department understands better what it wants in a cycle, and says why.
 *
 * @param objective as it is to be, whole; of the same cycle
 * @param decision the one that said so
 */
public record ReviseObjective(
        Act act, DepartmentId department, Objective objective, Words reason, Optional<DecisionId> decision)
        implements DepartmentCommand {

    public static final Decider<ReviseObjective, State> DECIDER =
            Decider.of(ReviseObjective.class, State.NOTHING_YET, ReviseObjective::decide, ReviseObjective::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department, objective.id())
                .types(ObjectiveSet.class, ObjectiveRevised.class, ObjectiveDropped.class);
    }

    record State(Optional<Objective> objective, boolean dropped) {

        static final State NOTHING_YET = new State(Optional.empty(), false);
    }

    static List<ObjectiveRevised> decide(ReviseObjective command, State state) {
        Objective known = state.objective().orElseThrow(() -> new RuleBroken(OBJECTIVE_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(OBJECTIVE_DROPPED);
        if (!known.cycle().equals(command.objective().cycle())) throw new RuleBroken(CYCLE_CHANGED);
        return List.of(
                new ObjectiveRevised(command.department(), command.objective(), command.reason(), command.decision()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case ObjectiveSet it -> new State(Optional.of(it.objective()), false);
            case ObjectiveRevised it -> new State(Optional.of(it.objective()), state.dropped());
            case ObjectiveDropped _ -> new State(state.objective(), true);
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
