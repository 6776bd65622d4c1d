package io.fupan.sheets;

import io.fupan.sheets.GoalDraft.ResultDraft;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is weighed counts for 1 in sum, with what was there before and is not in the sheet. Where a new objective's key
 * results say nothing of weights, they count alike.
 */
final class WeightRules {

    private final Existing existing;

    WeightRules(Existing existing) {
        this.existing = existing;
    }

    static Weight read(String text) {
        return new Weight(Figure.plain(Figure.share(text, Fault.WEIGHT_UNREADABLE)));
    }

    void weighResults(GoalDraft goal) {
        List<ResultDraft> results = goal.inOrder();
        List<ResultDraft> open =
                results.stream().filter(it -> it.weight().isEmpty()).toList();
        List<KeyResult> others = others(goal);
        if (!open.isEmpty() && open.size() == results.size() && others.isEmpty()) shareAlike(goal, results);
        else
            open.forEach(it -> it.cells()
                    .complain(
                            Column.WEIGHT,
                            needed(it),
                            Map.of("code", it.keyResult().code())));
        if (open.isEmpty() && results.stream().anyMatch(WeightRules::isWeighedAnew)) checkSum(goal, others);
    }

    private static Fault needed(ResultDraft draft) {
        return draft.cells().isBlank(Column.WEIGHT) ? Fault.WEIGHT_NEEDED : Fault.WEIGHT_UNREADABLE;
    }

    private List<KeyResult> others(GoalDraft goal) {
        Set<KeyResultId> own =
                goal.results.values().stream().map(it -> it.keyResult().id()).collect(Collectors.toSet());
        return existing.keyResults(goal.objective.id()).stream()
                .filter(it -> !own.contains(it.id()))
                .toList();
    }

    /** In hundredths, the rest to the last: 0.33, 0.33, 0.34. */
    private static void shareAlike(GoalDraft goal, List<ResultDraft> results) {
        int places = results.size() > 50 ? 6 : 2;
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(results.size()), places, RoundingMode.DOWN);
        BigDecimal rest = BigDecimal.ONE.subtract(share.multiply(BigDecimal.valueOf(results.size() - 1L)));
        for (int i = 0; i < results.size(); i++) {
            ResultDraft draft = results.get(i);
            Weight weight = new Weight(Figure.plain(i == results.size() - 1 ? rest : share));
            goal.results.put(draft.keyResult().code(), draft.weighing(weight));
        }
    }

    private static boolean isWeighedAnew(ResultDraft draft) {
        return draft.before()
                .map(KeyResult::weight)
                .filter(draft.weighed().weight()::equals)
                .isEmpty();
    }

    private void checkSum(GoalDraft goal, List<KeyResult> others) {
        BigDecimal sum = Stream.concat(goal.results.values().stream().map(ResultDraft::weighed), others.stream())
                .map(it -> Same.number(it.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) == 0) return;
        goal.inOrder()
                .getFirst()
                .cells()
                .complain(
                        Column.WEIGHT,
                        Fault.WEIGHTS_NOT_ONE,
                        Map.of("code", goal.objective.code(), "sum", Figure.plain(sum)));
    }

    /** Either every objective of a cycle has a weight, or none. */
    void checkObjectives(Collection<GoalDraft> goals) {
        goals.stream()
                .collect(Collectors.groupingBy(it -> it.objective.cycle()))
                .forEach(this::checkObjectives);
    }

    private void checkObjectives(Cycle cycle, List<GoalDraft> goals) {
        boolean weighed = goals.stream()
                .anyMatch(it -> it.objective.weight().isPresent()
                        && it.isChanged()
                        && !it.cells.isBlank(Column.OBJECTIVE_WEIGHT));
        if (!weighed) return;
        Set<ObjectiveId> own = new HashSet<>();
        goals.forEach(it -> own.add(it.objective.id()));
        List<Optional<Weight>> weights = new ArrayList<>();
        goals.forEach(it -> weights.add(it.objective.weight()));
        GoalDraft first = goals.getFirst();
        for (Objective other : existing.objectives(cycle)) {
            if (own.contains(other.id())) continue;
            weights.add(other.weight());
            if (other.weight().isEmpty()) needsWeight(first, other);
        }
        goals.stream()
                .filter(it -> it.objective.weight().isEmpty() && it.cells.isBlank(Column.OBJECTIVE_WEIGHT))
                .forEach(it -> needsWeight(it, it.objective));
        BigDecimal sum =
                weights.stream().flatMap(Optional::stream).map(Same::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.stream().allMatch(Optional::isPresent) && sum.compareTo(BigDecimal.ONE) != 0)
            first.cells.complain(
                    Column.OBJECTIVE_WEIGHT,
                    Fault.WEIGHTS_NOT_ONE,
                    Map.of("code", cycle.name(), "sum", Figure.plain(sum)));
    }

    private static void needsWeight(GoalDraft at, Objective objective) {
        at.cells.complain(Column.OBJECTIVE_WEIGHT, Fault.WEIGHT_NEEDED, Map.of("code", objective.code()));
    }
}
