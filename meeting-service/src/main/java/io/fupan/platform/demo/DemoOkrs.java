package io.fupan.platform.demo;

import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.platform.sheets.OkrRow;
import io.fupan.platform.sheets.OkrSheet;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The department's OKRs, from its sheet. */
final class DemoOkrs {

    /** When they were entered: those of the year as it began, the others before any of the demo's meetings. */
    private static final Instant NEW_YEAR = Instant.parse("2026-01-06T02:00:00Z");

    private static final Instant ENTERED = Instant.parse("2026-10-28T08:00:00Z");

    private final Names names;
    private final List<OkrRow> rows;
    private final Map<String, PersonId> people;

    /** @param people by their name in the sheet's language */
    DemoOkrs(Names names, Map<String, PersonId> people) {
        this.names = names;
        this.people = people;
        this.rows =
                Resources.read("okr-customer-success-2026." + names.language().code() + ".csv", OkrSheet::read);
    }

    DepartmentId department() {
        return new DepartmentId(names.id("department"));
    }

    /** {@code A1}, {@code A1.1}, …: what its objectives and key results are called. */
    Stream<String> codes() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.objectiveCode(), row.code()))
                .distinct();
    }

    Act act(String what) {
        return Act.bySystem(new CommandId(names.id("command/" + what)), ENTERED);
    }

    /** @param theme what an objective of that code carries */
    Stream<Command> objectives(Function<String, Optional<ThemeId>> theme) {
        Map<String, OkrRow> objectives = new LinkedHashMap<>();
        rows.forEach(row -> objectives.putIfAbsent(row.objectiveCode(), row));
        return objectives.values().stream().map(row -> setObjective(row, theme.apply(row.objectiveCode())));
    }

    Stream<Command> keyResults() {
        return rows.stream().map(row -> new AddKeyResult(act(row.code(), row.cycle()), department(), entered(row)));
    }

    /** Those of the year as they stand now. */
    Stream<KeyResult> annual() {
        return rows.stream().filter(row -> row.cycle().isAnnual()).map(row -> keyResult(row, row.metric()));
    }

    private Act act(String what, Cycle cycle) {
        return Act.bySystem(new CommandId(names.id("command/" + what)), cycle.isAnnual() ? NEW_YEAR : ENTERED);
    }

    private Command setObjective(OkrRow row, Optional<ThemeId> theme) {
        var objective = new Objective(
                new ObjectiveId(names.id(row.objectiveCode())),
                row.cycle(),
                row.objectiveCode(),
                row.objective(),
                row.supports(),
                theme,
                Optional.empty(),
                Optional.empty());
        return new SetObjective(act(row.objectiveCode(), row.cycle()), department(), objective);
    }

    /** Nobody knew when the year began how far it would come. */
    private KeyResult entered(OkrRow row) {
        if (!row.cycle().isAnnual()) return keyResult(row, row.metric());
        return keyResult(
                row,
                row.metric()
                        .map(it -> new Metric(it.unit(), it.start(), it.target(), Optional.empty(), Optional.empty())));
    }

    private KeyResult keyResult(OkrRow row, Optional<Metric> metric) {
        return new KeyResult(
                new KeyResultId(names.id(row.code())),
                new ObjectiveId(names.id(row.objectiveCode())),
                row.code(),
                row.text(),
                row.kind(),
                metric,
                row.confidence(),
                row.weight(),
                row.owner().flatMap(owner -> Optional.ofNullable(people.get(owner))),
                row.due());
    }
}
