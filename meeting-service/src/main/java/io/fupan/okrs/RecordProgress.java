package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_NOT_MEASURED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.NOT_ALLOWED;
import static io.fupan.vocabulary.Refusal.PROGRESS_IN_THE_FUTURE;
import static io.fupan.vocabulary.Refusal.VALUE_NOT_OF_FORM;

import io.fupan.events.AccessEvent;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
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
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a key result has come, said by its owner or somebody of its department.
 *
 * @param value of a measured key result
 * @param confidence how sure who says it is
 * @param asOf the day it was so, not one to come
 */
public record RecordProgress(
        Act act,
        DepartmentId department,
        KeyResultId keyResult,
        Optional<Amount> value,
        Optional<Score> confidence,
        LocalDate asOf,
        Optional<Words> note,
        Optional<Link> evidence)
        implements DepartmentCommand {

    public static final Decider<RecordProgress, State> DECIDER =
            Decider.of(RecordProgress.class, State.NOTHING_YET, RecordProgress::decide, RecordProgress::evolve);

    /** @throws Nonsense where nothing is said */
    public RecordProgress {
        new Progress(value, confidence, asOf, note, evidence);
    }

    @Override
    public Scope scope() {
        Scope known = Scope.of(department, keyResult)
                .types(KeyResultAdded.class, KeyResultRevised.class, KeyResultDropped.class);
        return act.by().person().map(this::belongingOf).map(known::or).orElse(known);
    }

    private Scope belongingOf(PersonId person) {
        return Scope.of(department, person).types(DepartmentRoleGranted.class, DepartmentRoleRevoked.class);
    }

    /** @param roles what who says it is to the department */
    record State(Optional<KeyResult> keyResult, boolean dropped, Set<DepartmentRole> roles) {

        static final State NOTHING_YET = new State(Optional.empty(), false, Set.of());

        State with(KeyResult known) {
            return new State(Optional.of(known), dropped, roles);
        }

        State as(DepartmentRole role, boolean held) {
            Set<DepartmentRole> changed = new HashSet<>(roles);
            if (held) changed.add(role);
            else changed.remove(role);
            return new State(keyResult, dropped, changed);
        }

        boolean concerns(Actor actor) {
            boolean owns = keyResult
                    .flatMap(KeyResult::owner)
                    .filter(it -> Optional.of(it).equals(actor.person()))
                    .isPresent();
            return owns || !roles.isEmpty() || actor.person().isEmpty();
        }
    }

    static List<ProgressRecorded> decide(RecordProgress command, State state) {
        if (!state.concerns(command.act().by())) throw new RuleBroken(NOT_ALLOWED);
        KeyResult known = state.keyResult().orElseThrow(() -> new RuleBroken(KEY_RESULT_UNKNOWN));
        if (state.dropped()) throw new RuleBroken(KEY_RESULT_DROPPED);
        if (command.asOf().isAfter(command.act().latestToday())) throw new RuleBroken(PROGRESS_IN_THE_FUTURE);
        command.value().ifPresent(value -> check(known, value));
        return List.of(new ProgressRecorded(command.department(), known.id(), known.code(), command.progress()));
    }

    private static void check(KeyResult keyResult, Amount value) {
        Metric metric = keyResult.metric().orElseThrow(() -> new RuleBroken(KEY_RESULT_NOT_MEASURED));
        if (!metric.fits(value)) throw new RuleBroken(VALUE_NOT_OF_FORM);
    }

    private Progress progress() {
        return new Progress(value, confidence, asOf, note, evidence);
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case KeyResultAdded it -> state.with(it.keyResult());
            case KeyResultRevised it -> state.with(it.keyResult());
            case KeyResultDropped _ -> new State(state.keyResult(), true, state.roles());
            case DepartmentRoleGranted it -> state.as(it.role(), true);
            case DepartmentRoleRevoked it -> state.as(it.role(), false);
            case OkrEvent _, AccessEvent _ -> state;
            case AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
