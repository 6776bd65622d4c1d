package io.fupan.insights;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;

import io.fupan.SampleOkrs;
import io.fupan.events.Alignment;
import io.fupan.events.DepartmentTree;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A company with a department under it, and what they want. */
final class SampleGoals {

    static final DepartmentTree TREE =
            DepartmentTree.EMPTY.with(SampleOkrs.COMPANY).with(DEPARTMENT, Optional.of(SampleOkrs.COMPANY));
    static final Map<DepartmentId, Words> NAMES =
            Map.of(SampleOkrs.COMPANY, words("Tea House Ltd"), DEPARTMENT, words("Customer Success"));

    private SampleGoals() {}

    static Goal goal(DepartmentId department, long id, String cycle, String code, String... supports) {
        var objective = new Objective(
                new ObjectiveId(id(id)),
                new Cycle(cycle),
                code,
                words("Want " + code),
                Stream.of(supports).findFirst());
        return new Goal(department, objective, Optional.empty(), List.of());
    }

    static Goal with(Goal goal, KeyResult... keyResults) {
        return new Goal(goal.department(), goal.objective(), goal.aligned(), List.of(keyResults));
    }

    static Goal aligned(Goal goal, Alignment to) {
        return new Goal(goal.department(), goal.objective(), Optional.of(to), goal.keyResults());
    }

    static KeyResult keyResult(long id, Goal goal, String weight, Optional<Metric> metric) {
        return new KeyResult(
                new KeyResultId(id(id)),
                goal.id(),
                goal.objective().code() + "." + id % 10,
                words("Know " + id),
                KeyResultKind.COMMITTED,
                metric,
                Optional.empty(),
                new Weight(weight),
                Optional.empty(),
                Optional.empty());
    }

    static Optional<Metric> metric(String start, String target, String current, String asOf) {
        return Optional.of(new Metric(
                "%",
                new Amount(start),
                new Amount(target),
                Optional.of(new Amount(current)),
                Optional.of(LocalDate.parse(asOf))));
    }

    static Upward upward(Goal... goals) {
        return new Upward(TREE, NAMES, List.of(goals));
    }
}
