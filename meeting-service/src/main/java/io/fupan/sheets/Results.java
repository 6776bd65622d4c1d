package io.fupan.sheets;

import io.fupan.sheets.GoalDraft.ResultDraft;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The key results of a sheet. */
final class Results {

    private static final Weight NOT_YET = new Weight("0");

    private final Existing existing;
    private final Surroundings around;
    private final Function<String, UUID> ids;
    private boolean kindAssumed;

    Results(Existing existing, Surroundings around, Function<String, UUID> ids) {
        this.existing = existing;
        this.around = around;
        this.ids = ids;
    }

    void of(GoalDraft goal, Cells cells) {
        Optional<Words> text = cells.required(Column.KEY_RESULT, Words::of);
        Optional<String> code = text.flatMap(it -> code(goal, cells, it));
        if (code.isEmpty()) return;
        ResultDraft twin = goal.results.get(code.get());
        if (twin == null) goal.results.put(code.get(), draft(goal, cells, code.get(), text.get()));
        else
            cells.complain(
                    Column.CODE,
                    Fault.KEY_RESULT_TWICE,
                    Map.of("code", code.get(), "row", "" + twin.cells().row()));
    }

    /** Whether there was a new key result whose kind nobody said. */
    boolean kindAssumed() {
        return kindAssumed;
    }

    private Optional<String> code(GoalDraft goal, Cells cells, Words text) {
        if (!cells.says(Column.CODE)) return Optional.of(codeFor(goal, text));
        if (cells.isBlank(Column.CODE)) cells.complain(Column.CODE, Fault.MISSING);
        return cells.code(Column.CODE);
    }

    /** Of a sheet without codes: that of the key result with the same words, else the next that is free. */
    private String codeFor(GoalDraft goal, Words text) {
        return existing.keyResults(goal.objective.id()).stream()
                .filter(it -> Same.words(it.text(), text))
                .map(KeyResult::code)
                .filter(code -> !goal.results.containsKey(code))
                .findFirst()
                .orElseGet(() -> freeCode(goal.objective, goal.results));
    }

    private String freeCode(Objective objective, Map<String, ResultDraft> results) {
        for (int number = results.size() + 1; ; number++) {
            String code = objective.code() + "." + number;
            if (existing.keyResult(objective.id(), code).isEmpty() && !results.containsKey(code)) return code;
        }
    }

    private ResultDraft draft(GoalDraft goal, Cells cells, String code, Words text) {
        Objective objective = goal.objective;
        Optional<KeyResult> before = existing.keyResult(objective.id(), code);
        String key = objective.cycle().name() + "/" + objective.code() + "/" + code;
        KeyResult keyResult = new KeyResult(
                before.map(KeyResult::id).orElseGet(() -> new KeyResultId(ids.apply(key))),
                objective.id(),
                code,
                Same.kept(text, before.map(KeyResult::text), Same::words),
                kind(cells, before.map(KeyResult::kind)),
                metric(cells, before.flatMap(KeyResult::metric)),
                cells.readOr(Column.CONFIDENCE, before.flatMap(KeyResult::confidence), Results::tenths),
                NOT_YET,
                new Owners(around).read(cells, Column.OWNER, before.flatMap(KeyResult::owner)),
                cells.dateOr(Column.DUE, before.flatMap(KeyResult::due)),
                cells.linkOr(Column.EVIDENCE, before.flatMap(KeyResult::evidence)));
        return new ResultDraft(cells, keyResult, before, weight(cells, before.map(KeyResult::weight)));
    }

    private Optional<Metric> metric(Cells cells, Optional<Metric> before) {
        return new MetricCells(cells, before, around.today()).read();
    }

    private KeyResultKind kind(Cells cells, Optional<KeyResultKind> before) {
        if (cells.says(Column.KIND))
            return cells.required(Column.KIND, Choices.KIND::read).orElse(KeyResultKind.COMMITTED);
        kindAssumed = kindAssumed || before.isEmpty();
        return before.orElse(KeyResultKind.COMMITTED);
    }

    private static Optional<Weight> weight(Cells cells, Optional<Weight> before) {
        return cells.readOr(Column.WEIGHT, before, WeightRules::read)
                .map(weight -> Same.kept(weight, before, Same::weights));
    }

    /** {@code 0.7}, {@code 70%}, {@code 7/10}. */
    private static Score tenths(String text) {
        String even = Figure.even(text);
        String decimal = even.matches("(?:10|\\d)\\s*/\\s*10")
                ? new BigDecimal(even.replaceAll("\\s*/.*", ""))
                        .movePointLeft(1)
                        .toPlainString()
                : even;
        BigDecimal tenths = Figure.share(decimal, Fault.CONFIDENCE_UNREADABLE).movePointRight(1);
        if (tenths.stripTrailingZeros().scale() > 0)
            throw new Unreadable(Fault.CONFIDENCE_UNREADABLE, Map.of("text", text));
        return new Score(tenths.intValue());
    }
}
