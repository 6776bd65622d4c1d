package io.fupan.sheets;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An objective of the sheet with what stands below it, while the sheet is read. */
final class GoalDraft {

    /** @param weight absent until it is known; the key result's own means nothing until then */
    record ResultDraft(Cells cells, KeyResult keyResult, Optional<KeyResult> before, Optional<Weight> weight) {

        KeyResult weighed() {
            return weight.map(keyResult::weighing).orElse(keyResult);
        }

        boolean isChanged() {
            return before.filter(weighed()::equals).isEmpty();
        }

        ResultDraft weighing(Weight share) {
            return new ResultDraft(cells, keyResult, before, Optional.of(share));
        }
    }

    final Line line;
    final Cells cells;
    final Objective objective;
    final Optional<Objective> before;
    /** By code, in order. */
    final Map<String, ResultDraft> results = new LinkedHashMap<>();

    GoalDraft(Line line, Cells cells, Objective objective, Optional<Objective> before) {
        this.line = line;
        this.cells = cells;
        this.objective = objective;
        this.before = before;
    }

    boolean isChanged() {
        return before.filter(objective::equals).isEmpty();
    }

    List<ResultDraft> inOrder() {
        return new ArrayList<>(results.values());
    }
}
