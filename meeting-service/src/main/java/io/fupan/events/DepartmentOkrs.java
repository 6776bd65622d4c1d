package io.fupan.events;

import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.SummaryId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A department's OKRs as its events leave them: revised, weighed, as far as they have come, and without what was
 * dropped. In the order they were set.
 *
 * @param alignments what was said of what an objective carries; said last that it carries nothing, it has none
 */
public record DepartmentOkrs(
        Map<ObjectiveId, Objective> objectives,
        Map<KeyResultId, KeyResult> keyResults,
        Map<ObjectiveId, Alignment> alignments,
        Map<SummaryId, SummaryPublished> summaries) {

    public static final DepartmentOkrs NONE = new DepartmentOkrs(Map.of(), Map.of(), Map.of(), Map.of());

    /** The events it follows. */
    public static final Set<Class<?>> EVENTS = Set.of(
            ObjectiveSet.class,
            ObjectiveRevised.class,
            ObjectiveDropped.class,
            ObjectivesWeighed.class,
            ObjectiveAligned.class,
            KeyResultAdded.class,
            KeyResultRevised.class,
            KeyResultDropped.class,
            KeyResultsWeighed.class,
            ProgressRecorded.class,
            SummaryPublished.class);

    /** After one more event of this department. */
    public DepartmentOkrs evolve(OkrEvent event) {
        return switch (event) {
            case ObjectiveSet it -> with(it.objective());
            case ObjectiveRevised it -> with(it.objective());
            case ObjectiveDropped it -> withObjectives(without(objectives, it.objective()));
            case ObjectivesWeighed it -> weighed(it);
            case ObjectiveAligned it -> aligned(it);
            case KeyResultAdded it -> with(it.keyResult());
            case KeyResultRevised it -> with(it.keyResult());
            case KeyResultDropped it -> withKeyResults(without(keyResults, it.keyResult()));
            case KeyResultsWeighed it -> weighed(it);
            case ProgressRecorded it ->
                withKeyResults(changed(keyResults, it.keyResult(), known -> known.after(it.progress())));
            case SummaryPublished it ->
                new DepartmentOkrs(
                        objectives,
                        keyResults,
                        alignments,
                        with(summaries, it.summary().id(), it));
            case FindingDismissed _, FindingRestored _ -> this;
        };
    }

    private DepartmentOkrs with(Objective objective) {
        return withObjectives(with(objectives, objective.id(), objective));
    }

    private DepartmentOkrs with(KeyResult keyResult) {
        return withKeyResults(with(keyResults, keyResult.id(), keyResult));
    }

    private DepartmentOkrs weighed(ObjectivesWeighed event) {
        Map<ObjectiveId, Objective> weighed = new LinkedHashMap<>(objectives);
        event.weights().forEach((id, weight) -> weighed.computeIfPresent(id, (_, known) -> known.weighing(weight)));
        return withObjectives(weighed);
    }

    private DepartmentOkrs weighed(KeyResultsWeighed event) {
        Map<KeyResultId, KeyResult> weighed = new LinkedHashMap<>(keyResults);
        event.weights().forEach((id, weight) -> weighed.computeIfPresent(id, (_, known) -> known.weighing(weight)));
        return withKeyResults(weighed);
    }

    private DepartmentOkrs aligned(ObjectiveAligned event) {
        Map<ObjectiveId, Alignment> changed = event.to()
                .map(to -> with(alignments, event.objective(), to))
                .orElseGet(() -> without(alignments, event.objective()));
        return new DepartmentOkrs(objectives, keyResults, changed, summaries);
    }

    private DepartmentOkrs withObjectives(Map<ObjectiveId, Objective> changed) {
        return new DepartmentOkrs(changed, keyResults, alignments, summaries);
    }

    private DepartmentOkrs withKeyResults(Map<KeyResultId, KeyResult> changed) {
        return new DepartmentOkrs(objectives, changed, alignments, summaries);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.remove(key);
        return changed;
    }

    private static <K, V> Map<K, V> changed(Map<K, V> map, K key, UnaryOperator<V> change) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.computeIfPresent(key, (_, value) -> change.apply(value));
        return changed;
    }
}
