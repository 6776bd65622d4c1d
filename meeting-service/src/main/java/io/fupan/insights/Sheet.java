package io.fupan.insights;

import io.fupan.room.Flat;
import io.fupan.room.Okrs;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A department's OKRs of one cycle and of the longer ones around it, as a page shows them.
 *
 * @param upward of all goals that carry, or are carried by, what is shown; among them the department's own of that year
 * @param settled what reviews said, as far as the reader sees them
 * @param points how far key results came, day by day
 * @param readable the departments whose words the reader may see
 */
public record Sheet(
        DepartmentId department,
        Cycle cycle,
        Upward upward,
        Map<KeyResultId, Settled> settled,
        Map<KeyResultId, List<Point>> points,
        Set<DepartmentId> readable) {

    /** A value, or how sure somebody was, on a day. */
    public record Point(LocalDate asOf, Optional<Amount> value, Optional<Integer> confidenceTenths) {}

    public record SheetGoal(
            @Flat Okrs.Goal goal,
            Optional<Place> alignment,
            Optional<Weighted> completion,
            Optional<Weighted> score,
            List<Place> carriedBy) {}

    public record SheetResult(
            @Flat Okrs.Result result,
            Optional<Integer> scoreTenths,
            Optional<Where> settledIn,
            List<Place> carriedBy,
            List<Point> progress) {}

    /** A move of a meeting. */
    public record Where(MeetingId meeting, int move) {}

    public Map<ObjectiveId, SheetGoal> objectives() {
        Map<ObjectiveId, SheetGoal> shown = new LinkedHashMap<>();
        for (Goal goal : goals()) shown.put(goal.id(), shown(shown.size(), goal));
        return shown;
    }

    public Map<KeyResultId, SheetResult> keyResults() {
        Map<KeyResultId, SheetResult> shown = new LinkedHashMap<>();
        for (Goal goal : goals()) for (KeyResult it : goal.keyResults()) shown.put(it.id(), shown(shown.size(), it));
        return shown;
    }

    /** Those that are shown. */
    public List<Goal> goals() {
        return upward.goals().stream()
                .filter(it -> it.department().equals(department))
                .filter(it -> it.cycle().contains(cycle))
                .toList();
    }

    private SheetGoal shown(int order, Goal goal) {
        return new SheetGoal(
                Okrs.goal(order, goal.objective()),
                upward.of(goal.id()).map(this::carried),
                goal.completion(),
                goal.score(settled),
                carrying(link ->
                        link.to().id().equals(goal.id()) && link.keyResult().isEmpty()));
    }

    private SheetResult shown(int order, KeyResult keyResult) {
        Optional<Settled> score = Optional.ofNullable(settled.get(keyResult.id()));
        return new SheetResult(
                Okrs.result(order, keyResult),
                score.map(Settled::tenths),
                score.map(it -> new Where(it.meeting(), it.move())),
                carrying(link -> link.keyResult().filter(keyResult::equals).isPresent()),
                points.getOrDefault(keyResult.id(), List.of()));
    }

    private List<Place> carrying(Predicate<Upward.Link> those) {
        return upward.links().stream()
                .filter(those)
                .map(Upward.Link::from)
                .filter(it -> readable.contains(it.department()))
                .map(it -> Place.of(it, upward.name(it.department())))
                .toList();
    }

    /** Of a department that may not be read only its name and the code are told. */
    private Place carried(Upward.Link link) {
        Goal to = link.to();
        boolean told = readable.contains(to.department());
        Words text = link.keyResult().map(KeyResult::text).orElse(to.objective().text());
        return new Place(
                to.department(),
                upward.name(to.department()),
                link.keyResult().isPresent()
                        ? Optional.empty()
                        : Optional.of(to.id()).filter(_ -> told),
                link.keyResult().map(KeyResult::id).filter(_ -> told),
                link.keyResult().map(KeyResult::code).orElse(to.objective().code()),
                Optional.of(text).filter(_ -> told),
                Optional.of(to.cycle()).filter(_ -> told));
    }
}
