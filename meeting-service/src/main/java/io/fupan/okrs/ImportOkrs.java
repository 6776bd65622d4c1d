package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DepartmentOkrs;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in a sheet becomes what the department has set itself: all of it, or nothing. Objectives are the same by
 * cycle and code, key results by their objective and code; what is the same in all it says is left alone, and so is
 * what the sheet does not name.
 *
 * @param objectives as they are to be, whole; their ids only say which key results are theirs
 * @param keyResults as they are to be, whole, each of one of these objectives
 * @param reason why anything that was there is another now
 */
public record ImportOkrs(
        Act act, DepartmentId department, List<Objective> objectives, List<KeyResult> keyResults, Words reason)
        implements DepartmentCommand {

    public static final Decider<ImportOkrs, State> DECIDER =
            Decider.of(ImportOkrs.class, State.NOTHING_YET, ImportOkrs::decide, ImportOkrs::evolve);

    /** @throws Nonsense where something is named twice, or a key result is of no objective here */
    public ImportOkrs {
        Set<Object> named = new HashSet<>();
        for (Objective one : objectives)
            if (!named.add(List.of(one.cycle(), one.code()))) throw new Nonsense("named-twice", "objectives");
        Set<ObjectiveId> ids = objectives.stream().map(Objective::id).collect(Collectors.toSet());
        if (ids.size() < objectives.size()) throw new Nonsense("named-twice", "objectives");
        for (KeyResult one : keyResults) {
            if (!ids.contains(one.objective())) throw new Nonsense("objective-unknown", "keyResults");
            if (!named.add(List.of(one.objective(), one.code()))) throw new Nonsense("named-twice", "keyResults");
        }
    }

    @Override
    public Scope scope() {
        return Scope.of(department)
                .types(DepartmentDefined.class)
                .or(Scope.of(department).types(DepartmentOkrs.EVENTS));
    }

    record State(boolean departmentDefined, DepartmentOkrs okrs) {

        static final State NOTHING_YET = new State(false, DepartmentOkrs.NONE);
    }

    static List<OkrEvent> decide(ImportOkrs command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        return new Import(command, state.okrs()).events();
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.okrs());
            case OkrEvent it ->
                new State(state.departmentDefined(), state.okrs().evolve(it));
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
