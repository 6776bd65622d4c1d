package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.SUMMARY_NOT_YOURS;

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
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Summary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the department shows what they wrote about a cycle; under the same id it takes the place of what they
 * showed before.
 */
public record PublishSummary(Act act, DepartmentId department, Summary summary) implements DepartmentCommand {

    public static final Decider<PublishSummary, State> DECIDER =
            Decider.of(PublishSummary.class, State.NOTHING_YET, PublishSummary::decide, PublishSummary::evolve);

    @Override
    public Scope scope() { // the id is asked about everywhere, so that nobody writes over another's
        Scope asked = Scope.either(
                Scope.of(summary.id()).types(SummaryPublished.class),
                Scope.of(department).types(DepartmentDefined.class));
        return summary.entries().stream().map(this::scopeOf).reduce(asked, Scope::or);
    }

    private Scope scopeOf(Summary.Entry entry) {
        return entry.objective()
                .map(it -> Scope.of(department, it).types(ObjectiveSet.class))
                .or(() -> entry.keyResult().map(it -> Scope.of(department, it).types(KeyResultAdded.class)))
                .orElseThrow();
    }

    /**
     * @param author of what was published under this id before
     * @param objectives those it speaks of, as far as they are there
     */
    record State(
            boolean departmentDefined,
            Optional<PersonId> author,
            Set<ObjectiveId> objectives,
            Set<KeyResultId> keyResults) {

        static final State NOTHING_YET = new State(false, Optional.empty(), Set.of(), Set.of());

        State with(ObjectiveId objective) {
            return new State(departmentDefined, author, and(objectives, objective), keyResults);
        }

        State with(KeyResultId keyResult) {
            return new State(departmentDefined, author, objectives, and(keyResults, keyResult));
        }

        private static <T> Set<T> and(Set<T> set, T one) {
            return Stream.concat(set.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
        }
    }

    static List<SummaryPublished> decide(PublishSummary command, State state) {
        if (!state.departmentDefined()) throw new RuleBroken(DEPARTMENT_UNKNOWN);
        if (state.author().filter(it -> !it.equals(command.by())).isPresent()) throw new RuleBroken(SUMMARY_NOT_YOURS);
        for (Summary.Entry entry : command.summary().entries()) {
            if (!state.objectives().containsAll(entry.objective().stream().toList()))
                throw new RuleBroken(OBJECTIVE_UNKNOWN);
            if (!state.keyResults().containsAll(entry.keyResult().stream().toList()))
                throw new RuleBroken(KEY_RESULT_UNKNOWN);
        }
        return List.of(new SummaryPublished(command.department(), command.by(), command.summary()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined _ -> new State(true, state.author(), state.objectives(), state.keyResults());
            case SummaryPublished it ->
                new State(state.departmentDefined(), Optional.of(it.author()), state.objectives(), state.keyResults());
            case ObjectiveSet it -> state.with(it.objective().id());
            case KeyResultAdded it -> state.with(it.keyResult().id());
            case OkrEvent _, OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
