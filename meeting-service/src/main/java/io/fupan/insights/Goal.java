package io.fupan.insights;

import io.fupan.events.Alignment;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A live objective where it stands, with its live key results in their order.
 *
 * @param aligned what was said of what it carries
 */
public record Goal(
        DepartmentId department, Objective objective, Optional<Alignment> aligned, List<KeyResult> keyResults) {

    ObjectiveId id() {
        return objective.id();
    }

    Cycle cycle() {
        return objective.cycle();
    }

    Optional<KeyResult> keyResult(KeyResultId id) {
        return keyResults.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<KeyResult> keyResult(String code) {
        return keyResults.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The weighted average of how far its key results have come. */
    public Optional<Weighted> completion() {
        return Weighted.of(keyResults.stream()
                .flatMap(it -> it.metric().flatMap(Metric::completion).stream()
                        .map(way -> new Weighted.Part(it.id(), it.weight(), way.toPlainString())))
                .toList());
    }

    /** The weighted average of what reviews settled of its key results. */
    public Optional<Weighted> score(Map<KeyResultId, Settled> settled) {
        return Weighted.of(keyResults.stream()
                .filter(it -> settled.containsKey(it.id()))
                .map(it ->
                        new Weighted.Part(it.id(), it.weight(), of(settled, it).value()))
                .toList());
    }

    /** The last of the reviews that settled one of its key results, at that move. */
    Optional<Settled> settledLast(Map<KeyResultId, Settled> settled) {
        return keyResults.stream()
                .filter(it -> settled.containsKey(it.id()))
                .map(it -> of(settled, it))
                .reduce((_, later) -> later);
    }

    private static Settled of(Map<KeyResultId, Settled> settled, KeyResult keyResult) {
        return Objects.requireNonNull(settled.get(keyResult.id()));
    }
}
