package io.fupan.platform.demo;

import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.platform.sheets.SheetFile;
import io.fupan.sheets.Existing;
import io.fupan.sheets.Plan;
import io.fupan.sheets.Planner;
import io.fupan.sheets.Tongue;
import io.fupan.sheets.Wanted;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The department's OKRs, from its sheet. */
final class DemoOkrs {

    /** When they were entered: those of the year as it began, the others before any of the demo's meetings. */
    private static final Instant NEW_YEAR = Instant.parse("2026-01-06T02:00:00Z");

    private static final Instant ENTERED = Instant.parse("2026-10-28T08:00:00Z");

    private final Names names;
    private final Plan plan;
    private final Map<ObjectiveId, Cycle> cycles;

    /** @param people by their name in the sheet's language */
    DemoOkrs(Names names, Map<String, PersonId> people) {
        this.names = names;
        String file = "okr-customer-success-2026." + names.language().code() + ".csv";
        this.plan = Planner.plan(
                SheetFile.of(Resources.bytes(file)).source(),
                Wanted.NOTHING,
                Existing.nothing(),
                new DemoSurroundings(people),
                Tongue.valueOf(names.language().name()),
                key -> names.id(key.substring(key.lastIndexOf('/') + 1)));
        if (!plan.isSound()) throw new IllegalStateException(file + ": " + plan.problems());
        this.cycles = plan.objectives().stream().collect(Collectors.toMap(Objective::id, Objective::cycle));
    }

    DepartmentId department() {
        return new DepartmentId(names.id("department"));
    }

    /** {@code A1}, {@code A1.1}, …: what its objectives and key results are called. */
    Stream<String> codes() {
        return Stream.concat(
                plan.objectives().stream().map(Objective::code),
                plan.keyResults().stream().map(KeyResult::code));
    }

    Act act(String what) {
        return Act.bySystem(new CommandId(names.id("command/" + what)), ENTERED);
    }

    /** @param theme what an objective of that code carries */
    Stream<Command> objectives(Function<String, Optional<ThemeId>> theme) {
        return plan.objectives().stream().map(it -> setObjective(it, theme.apply(it.code())));
    }

    Stream<Command> keyResults() {
        return plan.keyResults().stream()
                .map(it -> new AddKeyResult(act(it.code(), cycle(it)), department(), entered(it)));
    }

    /** Those of the year as they stand now. */
    Stream<KeyResult> annual() {
        return plan.keyResults().stream().filter(it -> cycle(it).isAnnual());
    }

    private Cycle cycle(KeyResult keyResult) {
        return cycles.getOrDefault(keyResult.objective(), Cycle.year(2026));
    }

    private Act act(String what, Cycle cycle) {
        return Act.bySystem(new CommandId(names.id("command/" + what)), cycle.isAnnual() ? NEW_YEAR : ENTERED);
    }

    private Command setObjective(Objective it, Optional<ThemeId> theme) {
        var objective =
                new Objective(it.id(), it.cycle(), it.code(), it.text(), it.supports(), theme, it.owner(), it.weight());
        return new SetObjective(act(it.code(), it.cycle()), department(), objective);
    }

    /** Nobody knew when the year began how far it would come. */
    private KeyResult entered(KeyResult it) {
        if (!cycle(it).isAnnual()) return it;
        return new KeyResult(
                it.id(),
                it.objective(),
                it.code(),
                it.text(),
                it.kind(),
                it.metric().map(DemoOkrs::atTheStart),
                it.confidence(),
                it.weight(),
                it.owner(),
                it.due());
    }

    private static Metric atTheStart(Metric metric) {
        return new Metric(metric.unit(), metric.start(), metric.target(), Optional.empty(), Optional.empty());
    }
}
