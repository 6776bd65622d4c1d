package io.fupan.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fupan.platform.catalogue.ImportFaults;
import io.fupan.platform.catalogue.Language;
import io.fupan.sheets.Column;
import io.fupan.sheets.Plan;
import io.fupan.sheets.Plan.Item;
import io.fupan.sheets.Plan.Kind;
import io.fupan.sheets.Problem;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What importing a file would come to.
 *
 * @param form {@code xlsx}, or the encoding the text was read in
 * @param header the names of its columns, where it is a table; empty for a list
 * @param columns where those that are read stand, from 1
 * @param problems the first of them, errors before warnings
 * @param changes the first of them, in the order of rows
 * @param sound whether it can be imported as it is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Looked(
        @JsonProperty("import") UUID id,
        String name,
        String form,
        List<String> header,
        Map<String, Integer> columns,
        Optional<String> cycle,
        boolean sound,
        Counts counts,
        List<Fault> problems,
        List<Change> changes) {

    private static final int SHOWN = 300;

    record Counts(long added, long changed, long same, long errors, long warnings) {}

    /**
     * @param row 0 for the sheet as a whole
     * @param place of the column in the file, from 1; 0 where it has none
     * @param text in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Fault(
            int row,
            int place,
            Optional<String> column,
            String code,
            Map<String, String> arguments,
            String severity,
            String text) {

        static Fault of(Problem problem, Language language) {
            return new Fault(
                    problem.row(),
                    problem.place(),
                    problem.column().map(Column::code),
                    problem.fault().code(),
                    problem.arguments(),
                    problem.fault().severity().code(),
                    ImportFaults.render(problem, language));
        }
    }

    /**
     * @param what {@code objective} or {@code key-result}
     * @param before cells by column that say something else now
     * @param after what they say
     */
    record Change(
            int row,
            String kind,
            String what,
            String cycle,
            String code,
            String text,
            Map<String, String> before,
            Map<String, String> after) {}

    static Looked of(UUID id, String name, String form, Plan plan, Optional<Cycle> cycle, Language language) {
        List<Problem> problems = plan.problems().stream()
                .sorted(Comparator.comparing(problem -> problem.fault().severity()))
                .toList();
        long errors = problems.stream().filter(Problem::isError).count();
        return new Looked(
                id,
                name,
                form,
                plan.header().names(),
                coded(plan.header().places()),
                cycle.map(Cycle::name),
                plan.isSound(),
                new Counts(
                        plan.count(Kind.NEW),
                        plan.count(Kind.CHANGED),
                        plan.count(Kind.SAME),
                        errors,
                        problems.size() - errors),
                problems.stream().limit(SHOWN).map(it -> Fault.of(it, language)).toList(),
                changes(plan));
    }

    private static List<Change> changes(Plan plan) {
        Map<ObjectiveId, String> cycles = new HashMap<>();
        plan.objectives().forEach(it -> cycles.put(it.id(), it.cycle().name()));
        List<Change> changes = new ArrayList<>();
        for (Item<Objective> item : plan.goals()) {
            Objective it = item.value();
            if (item.kind() != Kind.SAME)
                changes.add(change(item, "objective", it.cycle().name(), it.code(), it.text()));
        }
        for (Item<KeyResult> item : plan.results()) {
            KeyResult it = item.value();
            if (item.kind() != Kind.SAME)
                changes.add(change(item, "key-result", cycles.getOrDefault(it.objective(), ""), it.code(), it.text()));
        }
        return changes.stream()
                .sorted(Comparator.comparingInt(Change::row))
                .limit(SHOWN)
                .toList();
    }

    private static Change change(Item<?> item, String what, String cycle, String code, Words text) {
        return new Change(
                item.row(),
                item.kind().code(),
                what,
                cycle,
                code,
                text.text().orElse(""),
                coded(item.before()),
                coded(item.after()));
    }

    private static <T> Map<String, T> coded(Map<Column, T> cells) {
        Map<String, T> coded = new TreeMap<>();
        cells.forEach((column, value) -> coded.put(column.code(), value));
        return coded;
    }
}
