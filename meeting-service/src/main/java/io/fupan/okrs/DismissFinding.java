package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.FINDING_ALREADY_DISMISSED;

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
import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Set;

/** Somebody of the department says why a finding is none. */
public record DismissFinding(Act act, DepartmentId department, FindingKey finding, Words reason)
        implements DepartmentCommand {

    public static final Decider<DismissFinding, State> DECIDER =
            Decider.of(DismissFinding.class, State.NOTHING_YET, DismissFinding::decide, DismissFinding::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(department).types(DepartmentDefined.class),
                Scope.of(department).types(FindingDismissed.class, FindingRestored.class));
    }

    record State(boolean departmentDefined, Set<FindingKey> dismissed) {

        static final State NOTHING_YET = new State(false, Set.of());
    }

    static List<FindingDismissed> decide(DismissFinding command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.dismissed().contains(command.finding())) throw new RuleBroken(FINDING_ALREADY_DISMISSED);
        return List.of(new FindingDismissed(command.department(), command.finding(), command.reason()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.dismissed());
            case FindingDismissed it ->
                new State(state.departmentDefined(), Dismissals.with(state.dismissed(), it.finding()));
            case FindingRestored it ->
                new State(state.departmentDefined(), Dismissals.without(state.dismissed(), it.finding()));
            case OkrEvent _, OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
