package io.fupan.platform.demo;

import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.platform.sheets.OkrRow;
import io.fupan.platform.sheets.OkrSheet;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The department's OKRs, from its sheet. */
final class DemoOkrs {

    /** When they were entered: before any of the demo's meetings. */
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

    Stream<Command> commands() {
        Map<String, OkrRow> objectives = new LinkedHashMap<>();
        rows.forEach(row -> objectives.putIfAbsent(row.objectiveCode(), row));
        return Stream.concat(
                objectives.values().stream().map(this::setObjective),
                rows.stream().map(this::addKeyResult));
    }

    private Command setObjective(OkrRow row) {
        var objective = new Objective(
                new ObjectiveId(names.id(row.objectiveCode())),
                row.cycle(),
                row.objectiveCode(),
                row.objective(),
                row.supports());
        return new SetObjective(act(row.objectiveCode()), department(), objective);
    }

    private Command addKeyResult(OkrRow row) {
        var keyResult = new KeyResult(
                new KeyResultId(names.id(row.code())),
                new ObjectiveId(names.id(row.objectiveCode())),
                row.code(),
                row.text(),
                row.kind(),
                row.metric(),
                row.confidence(),
                row.weight(),
                row.owner().flatMap(owner -> Optional.ofNullable(people.get(owner))),
                row.due());
        return new AddKeyResult(act(row.code()), department(), keyResult);
    }
}
