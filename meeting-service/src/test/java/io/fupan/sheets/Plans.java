package io.fupan.sheets;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans of small sheets, written as they stand. */
public final class Plans {

    static final Wanted IN_B5 = new Wanted(Map.of(), Optional.of(new Cycle("2026-B5")));

    private Plans() {}

    public static Plan of(Source source, Wanted wanted, Existing existing) {
        return Planner.plan(source, wanted, existing, new KnownPeople(), Tongue.ZH, Plans::id);
    }

    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Cells between bars; the first row names the columns. */
    static Source table(String... rows) {
        List<Grid.Row> grid = new ArrayList<>();
        for (String row : rows) grid.add(new Grid.Row(grid.size() + 1, List.of(row.split("\\|", -1))));
        return new Source.Table(Grid.of(grid));
    }

    static Plan ofTable(String... rows) {
        return of(table(rows), Wanted.NOTHING, Existing.nothing());
    }

    static Plan ofList(String text) {
        return of(new Source.Text(text), IN_B5, Existing.nothing());
    }

    static Existing existing(Plan plan) {
        return new Existing(plan.objectives(), plan.keyResults());
    }

    /** {@code row/column fault}, one for each. */
    static List<String> problems(Plan plan) {
        return plan.problems().stream()
                .map(it -> it.row() + "/" + it.column().map(Column::code).orElse("" + it.place()) + " " + it.fault())
                .toList();
    }

    static List<String> goals(Plan plan) {
        return plan.objectives().stream().map(Plans::said).toList();
    }

    static List<String> results(Plan plan) {
        return plan.keyResults().stream().map(Plans::said).toList();
    }

    private static String said(Objective objective) {
        return objective.cycle() + " " + objective.code() + " "
                + objective.text().text().orElse("");
    }

    private static String said(KeyResult result) {
        return result.code() + " " + result.text().text().orElse("") + " " + result.weight();
    }
}
