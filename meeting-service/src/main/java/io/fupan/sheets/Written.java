package io.fupan.sheets;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Objectives and key results as cells of a sheet, so that reading them changes nothing. */
public record Written(Tongue tongue, Surroundings around) {

    public Map<Column, String> cells(Objective objective) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CYCLE, CycleText.write(objective.cycle(), tongue));
        cells.put(Column.OBJECTIVE_CODE, objective.code());
        cells.put(Column.OBJECTIVE, words(objective.text()));
        put(cells, Column.SUPPORTS, objective.supports());
        put(cells, Column.THEME, objective.theme().flatMap(around::theme));
        put(cells, Column.OBJECTIVE_OWNER, objective.owner().map(around::name));
        put(cells, Column.OBJECTIVE_WEIGHT, objective.weight().map(Weight::text));
        return cells;
    }

    public Map<Column, String> cells(KeyResult keyResult) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.KIND, Choices.KIND.write(keyResult.kind(), tongue));
        cells.put(Column.CODE, keyResult.code());
        cells.put(Column.KEY_RESULT, words(keyResult.text()));
        keyResult.metric().ifPresent(metric -> put(cells, metric));
        put(
                cells,
                Column.CONFIDENCE,
                keyResult.confidence().map(it -> Figure.plain(BigDecimal.valueOf(it.tenths(), 1))));
        cells.put(Column.WEIGHT, keyResult.weight().text());
        put(cells, Column.OWNER, keyResult.owner().map(around::name));
        put(cells, Column.DUE, keyResult.due().map(LocalDate::toString));
        put(cells, Column.EVIDENCE, keyResult.evidence().map(Link::url));
        return cells;
    }

    private void put(Map<Column, String> cells, Metric metric) {
        put(cells, Column.FORM, metric.form().map(form -> Choices.FORM.write(form, tongue)));
        put(cells, Column.DIRECTION, metric.direction().map(it -> Choices.DIRECTION.write(it, tongue)));
        cells.put(Column.UNIT, metric.unit());
        cells.put(Column.START, metric.start().text());
        cells.put(Column.TARGET, metric.target().text());
        put(cells, Column.CURRENT, metric.current().map(Amount::text));
        put(cells, Column.AS_OF, metric.asOf().map(LocalDate::toString));
        put(cells, Column.STEPS, metric.steps().map(Written::steps));
    }

    private static String steps(List<Words> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + words(steps.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Words words) {
        return Same.plain(words);
    }

    private static void put(Map<Column, String> cells, Column column, Optional<String> text) {
        text.ifPresent(it -> cells.put(column, it));
    }
}
