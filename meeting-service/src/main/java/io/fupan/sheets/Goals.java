package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The objectives of a sheet, each named by one line or by several that must agree. */
final class Goals {

    private record Key(Cycle cycle, String code) {}

    /** What all lines of one objective say alike. */
    private static final List<Column> ALIKE =
            List.of(Column.OBJECTIVE, Column.SUPPORTS, Column.THEME, Column.OBJECTIVE_OWNER, Column.OBJECTIVE_WEIGHT);

    private final Existing existing;
    private final Surroundings around;
    private final Optional<Cycle> chosen;
    private final Function<String, UUID> ids;
    private final Map<Key, GoalDraft> drafts = new LinkedHashMap<>();
    private final Map<Key, String> codesByText = new LinkedHashMap<>();

    /** @param chosen the cycle of lines that name none */
    Goals(Existing existing, Surroundings around, Optional<Cycle> chosen, Function<String, UUID> ids) {
        this.existing = existing;
        this.around = around;
        this.chosen = chosen;
        this.ids = ids;
    }

    /** Absent where a line does not say which objective it is of. */
    Optional<GoalDraft> of(Line line, Cells cells) {
        Optional<Cycle> cycle = cycle(cells);
        Optional<Words> text = cells.required(Column.OBJECTIVE, Words::of);
        Optional<String> code =
                cycle.isEmpty() || text.isEmpty() ? Optional.empty() : code(cells, cycle.get(), text.get());
        if (code.isEmpty()) return Optional.empty();
        Key key = new Key(cycle.get(), code.get());
        GoalDraft known = drafts.get(key);
        if (known != null) return Optional.of(alike(known, line, cells));
        GoalDraft draft = draft(line, cells, key, text.get());
        drafts.put(key, draft);
        return Optional.of(draft);
    }

    Collection<GoalDraft> all() {
        return drafts.values();
    }

    private Optional<Cycle> cycle(Cells cells) {
        if (!cells.isBlank(Column.CYCLE)) return cells.read(Column.CYCLE, CycleText::read);
        if (chosen.isEmpty()) cells.complain(Column.CYCLE, Fault.MISSING);
        return chosen;
    }

    private Optional<String> code(Cells cells, Cycle cycle, Words text) {
        if (!cells.says(Column.OBJECTIVE_CODE)) return Optional.of(codeFor(cycle, text));
        if (cells.isBlank(Column.OBJECTIVE_CODE)) cells.complain(Column.OBJECTIVE_CODE, Fault.MISSING);
        return cells.code(Column.OBJECTIVE_CODE);
    }

    /** Of a sheet without codes: that of the objective with the same words, else the next that is free. */
    private String codeFor(Cycle cycle, Words text) {
        return codesByText.computeIfAbsent(
                new Key(cycle, Same.plain(text)),
                _ -> existing.objectives(cycle).stream()
                        .filter(it -> Same.words(it.text(), text))
                        .map(Objective::code)
                        .findFirst()
                        .orElseGet(() -> freeCode(cycle)));
    }

    private String freeCode(Cycle cycle) {
        for (int number = 1; ; number++) {
            String code = "O" + number;
            boolean taken = existing.objective(cycle, code).isPresent()
                    || codesByText.containsValue(code)
                    || drafts.containsKey(new Key(cycle, code));
            if (!taken) return code;
        }
    }

    private static GoalDraft alike(GoalDraft known, Line line, Cells cells) {
        for (Column column : ALIKE) {
            boolean differs = !line.isBlank(column) && !line.text(column).equals(known.line.text(column));
            if (differs)
                cells.complain(
                        column,
                        Fault.OBJECTIVE_DIFFERS,
                        Map.of("code", known.objective.code(), "row", "" + known.line.row()));
        }
        return known;
    }

    private GoalDraft draft(Line line, Cells cells, Key key, Words text) {
        Optional<Objective> before = existing.objective(key.cycle(), key.code());
        ObjectiveId id = before.map(Objective::id)
                .orElseGet(() -> new ObjectiveId(ids.apply(key.cycle().name() + "/" + key.code())));
        Optional<PersonId> owner =
                new Owners(around).read(cells, Column.OBJECTIVE_OWNER, before.flatMap(Objective::owner));
        Objective objective = new Objective(
                id,
                key.cycle(),
                key.code(),
                Same.kept(text, before.map(Objective::text), Same::words),
                supports(cells, before.flatMap(Objective::supports)),
                theme(cells, before.flatMap(Objective::theme)),
                owner,
                weight(cells, before.flatMap(Objective::weight)));
        return new GoalDraft(line, cells, objective, before);
    }

    private static Optional<String> supports(Cells cells, Optional<String> before) {
        return cells.says(Column.SUPPORTS) ? cells.code(Column.SUPPORTS) : before;
    }

    private Optional<ThemeId> theme(Cells cells, Optional<ThemeId> before) {
        if (!cells.says(Column.THEME) || cells.isBlank(Column.THEME))
            return cells.says(Column.THEME) ? Optional.empty() : before;
        Optional<ThemeId> theme = around.theme(cells.text(Column.THEME));
        if (theme.isPresent()) return theme;
        cells.complain(Column.THEME, Fault.THEME_UNKNOWN, Map.of("name", Cells.shortened(cells.text(Column.THEME))));
        return before;
    }

    private static Optional<Weight> weight(Cells cells, Optional<Weight> before) {
        return cells.readOr(Column.OBJECTIVE_WEIGHT, before, WeightRules::read)
                .map(weight -> Same.kept(weight, before, Same::weights));
    }
}
