package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.FINDING_NOT_DISMISSED;

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
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Set;

/** Somebody of the department takes back that a finding is none. */
public record RestoreFinding(Act act, DepartmentId department, FindingKey finding) implements DepartmentCommand {

    public static final Decider<RestoreFinding, State> DECIDER =
            Decider.of(RestoreFinding.class, State.NOTHING_YET, RestoreFinding::decide, RestoreFinding::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(FindingDismissed.class, FindingRestored.class);
    }

    record State(Set<FindingKey> dismissed) {

        static final State NOTHING_YET = new State(Set.of());
    }

    static List<FindingRestored> decide(RestoreFinding command, State state) {
        if (!state.dismissed().contains(command.finding())) throw new RuleBroken(FINDING_NOT_DISMISSED);
        return List.of(new FindingRestored(command.department(), command.finding()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case FindingDismissed it -> new State(Dismissals.with(state.dismissed(), it.finding()));
            case FindingRestored it -> new State(Dismissals.without(state.dismissed(), it.finding()));
            case OkrEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
