package io.fupan.organisation;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

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
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/** A department is called something else from now on; what was said under its old name stays. */
public record RenameDepartment(Act act, DepartmentId department, Words name) implements DepartmentCommand {

    public static final Decider<RenameDepartment, State> DECIDER =
            Decider.of(RenameDepartment.class, State.NOTHING_YET, RenameDepartment::decide, RenameDepartment::evolve);

    @Override
    public Scope scope() {
        return Scope.of(department).types(DepartmentDefined.class, DepartmentRenamed.class);
    }

    record State(Optional<Words> name) {

        static final State NOTHING_YET = new State(Optional.empty());
    }

    static List<DepartmentRenamed> decide(RenameDepartment command, State state) {
        Words name = state.name().orElseThrow(() -> new RuleBroken(DEPARTMENT_UNKNOWN));
        if (name.equals(command.name())) return List.of();
        return List.of(new DepartmentRenamed(command.department(), command.name()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined it -> new State(Optional.of(it.name()));
            case DepartmentRenamed it -> new State(Optional.of(it.name()));
            case OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
