package io.fupan.okrs;

import static io.fupan.vocabulary.Refusal.PROGRESS_IN_THE_FUTURE;
import static java.util.Objects.requireNonNull;

import io.fupan.events.DepartmentOkrs;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an import comes to, beside what is there: for one decision, and forgotten after it. */
final class Import {

    private record Goal(Cycle cycle, String code) {}

    private record Result(ObjectiveId objective, String code) {}

    private final ImportOkrs command;
    private final Map<Goal, Objective> knownGoals = new HashMap<>();
    private final Map<Result, KeyResult> knownResults = new HashMap<>();
    /** Everything that is live afterwards. */
    private final Map<ObjectiveId, Objective> goals;

    private final Map<KeyResultId, KeyResult> results;
    private final Set<Cycle> weighedCycles = new LinkedHashSet<>();
    private final Set<ObjectiveId> weighedGoals = new LinkedHashSet<>();
    private final Set<Cycle> reweighedCycles = new LinkedHashSet<>();
    private final Set<ObjectiveId> reweighedGoals = new LinkedHashSet<>();
    private final List<OkrEvent> events = new ArrayList<>();

    Import(ImportOkrs command, DepartmentOkrs okrs) {
        this.command = command;
        this.goals = new LinkedHashMap<>(okrs.objectives());
        this.results = new LinkedHashMap<>(okrs.keyResults());
        goals.values().forEach(it -> knownGoals.putIfAbsent(new Goal(it.cycle(), it.code()), it));
        results.values().forEach(it -> knownResults.putIfAbsent(new Result(it.objective(), it.code()), it));
    }

    List<OkrEvent> events() {
        Map<ObjectiveId, ObjectiveId> own = new HashMap<>();
        for (Objective given : command.objectives()) own.put(given.id(), take(given));
        for (KeyResult given : command.keyResults()) take(given, requireNonNull(own.get(given.objective())));
        weigh();
        return List.copyOf(events);
    }

    /** Ids of what is new are made here, so that nobody can name those of something elsewhere. */
    private UUID id(Object... key) {
        String name = command.act().id() + "/" + List.of(key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectiveId take(Objective given) {
        Objective known = knownGoals.get(new Goal(given.cycle(), given.code()));
        ObjectiveId id = known == null ? new ObjectiveId(id(given.cycle(), given.code())) : known.id();
        Objective wanted = new Objective(
                id,
                given.cycle(),
                given.code(),
                given.text(),
                given.supports(),
                given.theme(),
                given.owner(),
                given.weight());
        goals.put(id, wanted);
        if (known == null) {
            events.add(new ObjectiveSet(command.department(), wanted));
            if (wanted.weight().isPresent()) weighedCycles.add(wanted.cycle());
        } else if (!known.equals(wanted)) revise(known, wanted);
        return id;
    }

    private void revise(Objective known, Objective wanted) {
        boolean reweighed = !known.weight().equals(wanted.weight());
        if (reweighed) weighedCycles.add(wanted.cycle());
        boolean onlyThat = reweighed
                && wanted.weight().map(known::weighing).filter(wanted::equals).isPresent();
        if (onlyThat) reweighedCycles.add(wanted.cycle());
        else events.add(new ObjectiveRevised(command.department(), wanted, command.reason(), Optional.empty()));
    }

    private void take(KeyResult given, ObjectiveId objective) {
        KeyResult known = knownResults.get(new Result(objective, given.code()));
        KeyResultId id = known == null ? new KeyResultId(id(objective, given.code())) : known.id();
        KeyResult wanted = new KeyResult(
                id,
                objective,
                given.code(),
                given.text(),
                given.kind(),
                given.metric(),
                given.confidence(),
                given.weight(),
                given.owner(),
                given.due(),
                given.evidence());
        if (wanted.equals(known)) return;
        checkDay(wanted);
        results.put(id, wanted);
        if (known == null || !known.weight().equals(wanted.weight())) weighedGoals.add(objective);
        if (known == null) events.add(new KeyResultAdded(command.department(), wanted));
        else revise(known, wanted);
    }

    private void checkDay(KeyResult wanted) {
        if (wanted.metric()
                .flatMap(Metric::asOf)
                .filter(it -> it.isAfter(command.act().latestToday()))
                .isPresent()) throw new RuleBroken(PROGRESS_IN_THE_FUTURE);
    }

    /** Where it only came further, that is progress and no other plan; where it only weighs otherwise, neither. */
    private void revise(KeyResult known, KeyResult wanted) {
        Optional<Progress> progress = progress(known, wanted);
        KeyResult further = progress.map(known::after).orElse(known).weighing(wanted.weight());
        if (!further.equals(wanted)) {
            events.add(new KeyResultRevised(command.department(), wanted, command.reason(), Optional.empty()));
            return;
        }
        progress.ifPresent(
                it -> events.add(new ProgressRecorded(command.department(), wanted.id(), wanted.code(), it)));
        if (!known.weight().equals(wanted.weight())) reweighedGoals.add(wanted.objective());
    }

    private static Optional<Progress> progress(KeyResult known, KeyResult wanted) {
        Optional<Amount> value = wanted.metric().flatMap(Metric::current);
        Optional<Score> confidence =
                wanted.confidence().filter(it -> !Optional.of(it).equals(known.confidence()));
        Optional<Link> evidence =
                wanted.evidence().filter(it -> !Optional.of(it).equals(known.evidence()));
        boolean moved = !wanted.metric().equals(known.metric());
        if (!moved && confidence.isEmpty() && evidence.isEmpty()) return Optional.empty();
        return wanted.metric()
                .flatMap(Metric::asOf)
                .filter(_ -> value.isPresent())
                .map(day -> new Progress(value, confidence, day, Optional.empty(), evidence));
    }

    private void weigh() {
        Map<ObjectiveId, Map<KeyResultId, Weight>> weights = new HashMap<>();
        results.values()
                .forEach(it -> weights.computeIfAbsent(it.objective(), _ -> new LinkedHashMap<>())
                        .put(it.id(), it.weight()));
        for (ObjectiveId objective : weighedGoals) {
            Map<KeyResultId, Weight> own = weights.getOrDefault(objective, Map.of());
            Shares.check(own, own.keySet());
            if (reweighedGoals.contains(objective))
                events.add(new KeyResultsWeighed(
                        command.department(),
                        objective,
                        requireNonNull(goals.get(objective)).code(),
                        own));
        }
        weighedCycles.forEach(this::weigh);
    }

    private void weigh(Cycle cycle) {
        Map<ObjectiveId, Weight> own = new LinkedHashMap<>();
        Set<ObjectiveId> all = new HashSet<>();
        for (Objective one : goals.values()) {
            if (!one.cycle().equals(cycle)) continue;
            all.add(one.id());
            one.weight().ifPresent(weight -> own.put(one.id(), weight));
        }
        if (own.isEmpty()) return;
        Shares.check(own, all);
        if (reweighedCycles.contains(cycle)) events.add(new ObjectivesWeighed(command.department(), cycle, own));
    }
}
