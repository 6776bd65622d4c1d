package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.ALIGNMENT_CIRCLE;
import static io.fupan.vocabulary.Refusal.ALIGNMENT_NOT_UPWARD;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_DROPPED;
import static io.fupan.vocabulary.Refusal.KEY_RESULT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_DROPPED;
import static io.fupan.vocabulary.Refusal.OBJECTIVE_UNKNOWN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.Alignment;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DepartmentTree;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AlignmentTarget;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an objective carries: an objective or key result of its own department for a longer time, or one of a department
 * above for a time they share.
 *
 * @param to absent to take back what was said
 */
public record AlignObjective(Act act, DepartmentId department, ObjectiveId objective, Optional<AlignmentTarget> to)
        implements DepartmentCommand {

    public static final Decider<AlignObjective, State> DECIDER = Decider.of(
                    AlignObjective.class, State.NOTHING_YET, AlignObjective::decide, AlignObjective::evolve)
            .thenAsking(AlignObjective::objectiveOfKeyResult);

    private static final Set<Class<?>> OF_OBJECTIVES =
            Set.of(ObjectiveSet.class, ObjectiveRevised.class, ObjectiveDropped.class);
    private static final Set<Class<?>> OF_KEY_RESULTS =
            Set.of(KeyResultAdded.class, KeyResultRevised.class, KeyResultDropped.class);

    @Override
    public Scope scope() { // everybody's places and alignments, so that no two of them close a circle at once
        Scope asked = Scope.either(
                Scope.of(department, objective).types(OF_OBJECTIVES),
                Scope.of().types(DepartmentDefined.class, DepartmentMoved.class),
                Scope.of().types(ObjectiveAligned.class));
        return to.map(AlignObjective::scopeOf).map(asked::or).orElse(asked);
    }

    private static Scope scopeOf(AlignmentTarget to) {
        return to.objective()
                .map(it -> Scope.of(to.department(), it).types(OF_OBJECTIVES))
                .or(() -> to.keyResult().map(it -> Scope.of(to.department(), it).types(OF_KEY_RESULTS)))
                .orElseThrow();
    }

    private static Optional<Scope> objectiveOfKeyResult(AlignObjective command, State state) {
        return command.to()
                .filter(to -> to.keyResult().isPresent())
                .flatMap(to -> state.keyResult()
                        .map(it -> Scope.of(to.department(), it.objective()).types(OF_OBJECTIVES)));
    }

    /**
     * @param objectives the one that is to carry and the one that is to be carried, dropped or not
     * @param keyResult the one to be carried
     * @param dropped objectives and key results
     * @param alignments of everybody
     */
    record State(
            DepartmentTree tree,
            Map<ObjectiveId, Objective> objectives,
            Optional<KeyResult> keyResult,
            Set<Id> dropped,
            Map<ObjectiveId, Alignment> alignments) {

        static final State NOTHING_YET =
                new State(DepartmentTree.EMPTY, Map.of(), Optional.empty(), Set.of(), Map.of());

        State in(DepartmentTree tree) {
            return new State(tree, objectives, keyResult, dropped, alignments);
        }

        State with(Objective objective) {
            Map<ObjectiveId, Objective> more = new HashMap<>(objectives);
            more.put(objective.id(), objective);
            return new State(tree, more, keyResult, dropped, alignments);
        }

        State with(KeyResult keyResult) {
            return new State(tree, objectives, Optional.of(keyResult), dropped, alignments);
        }

        State without(Id gone) {
            return new State(
                    tree,
                    objectives,
                    keyResult,
                    Stream.concat(dropped.stream(), Stream.of(gone)).collect(Collectors.toUnmodifiableSet()),
                    alignments);
        }

        State with(ObjectiveAligned event) {
            Map<ObjectiveId, Alignment> changed = new HashMap<>(alignments);
            changed.remove(event.objective());
            event.to().ifPresent(to -> changed.put(event.objective(), to));
            return new State(tree, objectives, keyResult, dropped, changed);
        }

        Objective live(ObjectiveId id) {
            Objective objective =
                    Optional.ofNullable(objectives.get(id)).orElseThrow(() -> new RuleBroken(OBJECTIVE_UNKNOWN));
            if (dropped.contains(id)) throw new RuleBroken(OBJECTIVE_DROPPED);
            return objective;
        }

        KeyResult liveKeyResult() {
            KeyResult known = keyResult.orElseThrow(() -> new RuleBroken(KEY_RESULT_UNKNOWN));
            if (dropped.contains(known.id())) throw new RuleBroken(KEY_RESULT_DROPPED);
            return known;
        }

        /** Whether one leads up to another, over however many others. */
        boolean leads(ObjectiveId from, ObjectiveId to) {
            Optional<ObjectiveId> at = Optional.of(from);
            for (int steps = 0; steps <= alignments.size() && at.isPresent(); steps++) {
                if (at.get().equals(to)) return true;
                at = at.map(alignments::get).map(Alignment::objective);
            }
            return false;
        }
    }

    static List<ObjectiveAligned> decide(AlignObjective command, State state) {
        Objective carrying = state.live(command.objective());
        Optional<Alignment> to = command.to().map(it -> alignment(it, state));
        to.ifPresent(it -> check(command, carrying, it, state));
        if (to.equals(Optional.ofNullable(state.alignments().get(carrying.id())))) return List.of();
        return List.of(new ObjectiveAligned(command.department(), carrying.id(), carrying.code(), to));
    }

    private static Alignment alignment(AlignmentTarget to, State state) {
        if (to.keyResult().isPresent()) {
            KeyResult carried = state.liveKeyResult();
            return new Alignment(to.department(), carried.objective(), to.keyResult(), carried.code());
        }
        Objective carried = state.live(to.objective().orElseThrow());
        return new Alignment(to.department(), carried.id(), Optional.empty(), carried.code());
    }

    private static void check(AlignObjective command, Objective carrying, Alignment to, State state) {
        Objective carried = state.live(to.objective());
        boolean longer = carried.cycle().isLongerThan(carrying.cycle())
                && carried.cycle().contains(carrying.cycle());
        boolean above = state.tree().isAbove(to.department(), command.department())
                && carried.cycle().overlaps(carrying.cycle());
        boolean upward = to.department().equals(command.department()) ? longer : above;
        if (!upward) throw new RuleBroken(ALIGNMENT_NOT_UPWARD);
        // Departments that moved may have turned what was upward then.
        if (state.leads(carried.id(), carrying.id())) throw new RuleBroken(ALIGNMENT_CIRCLE);
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case DepartmentDefined it -> state.in(state.tree().with(it.department()));
            case DepartmentMoved it -> state.in(state.tree().with(it.department(), it.under()));
            case ObjectiveSet it -> state.with(it.objective());
            case ObjectiveRevised it -> state.with(it.objective());
            case ObjectiveDropped it -> state.without(it.objective());
            case KeyResultAdded it -> state.with(it.keyResult());
            case KeyResultRevised it -> state.with(it.keyResult());
            case KeyResultDropped it -> state.without(it.keyResult());
            case ObjectiveAligned it -> state.with(it);
            case OkrEvent _, OrganisationEvent _ -> state;
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
