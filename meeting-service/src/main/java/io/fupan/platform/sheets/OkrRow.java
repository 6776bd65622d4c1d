package io.fupan.platform.sheets;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of an OKR sheet: a key result, with the objective it belongs to. */
public record OkrRow(
        String department,
        Cycle cycle,
        String objectiveCode,
        Words objective,
        Optional<String> supports,
        KeyResultKind kind,
        String code,
        Words text,
        Optional<Metric> metric,
        Optional<Score> confidence,
        Weight weight,
        Optional<String> owner,
        Optional<LocalDate> due) {

    private static final Map<String, KeyResultKind> KINDS = Map.of(
            "committed", KeyResultKind.COMMITTED,
            "承诺", KeyResultKind.COMMITTED,
            "aspirational", KeyResultKind.ASPIRATIONAL,
            "挑战", KeyResultKind.ASPIRATIONAL);

    /** @throws SheetUnreadable naming the column whose cell is missing or cannot be read */
    static OkrRow of(Cells cells) {
        return new OkrRow(
                cells.required(Column.DEPARTMENT, Function.identity()),
                cells.required(Column.CYCLE, CycleText::read),
                cells.required(Column.OBJECTIVE_CODE, Function.identity()),
                cells.required(Column.OBJECTIVE, Words::of),
                cells.optional(Column.SUPPORTS, Function.identity()),
                cells.required(Column.KIND, OkrRow::kind),
                cells.required(Column.CODE, Function.identity()),
                cells.required(Column.KEY_RESULT, Words::of),
                metric(cells),
                cells.optional(Column.CONFIDENCE, OkrRow::tenths),
                cells.required(Column.WEIGHT, Weight::new),
                cells.optional(Column.OWNER, Function.identity()),
                cells.optional(Column.DUE, LocalDate::parse));
    }

    private static Optional<Metric> metric(Cells cells) {
        return cells.optional(Column.TARGET, Amount::new)
                .map(target -> new Metric(
                        cells.required(Column.UNIT, Function.identity()),
                        cells.required(Column.START, Amount::new),
                        target,
                        cells.optional(Column.CURRENT, Amount::new),
                        cells.optional(Column.AS_OF, LocalDate::parse)));
    }

    private static KeyResultKind kind(String text) {
        return Optional.ofNullable(KINDS.get(text.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Nonsense("kind-unknown"));
    }

    private static Score tenths(String decimal) {
        return new Score(new BigDecimal(decimal).movePointRight(1).intValueExact());
    }
}
