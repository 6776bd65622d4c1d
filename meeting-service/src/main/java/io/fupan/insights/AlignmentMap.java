package io.fupan.insights;

import io.fupan.events.Alignment;
import io.fupan.events.DepartmentTree;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What carries what, over departments, within a year.
 *
 * @param edges from what carries to what is carried
 * @param carriedByNothing annual objectives of which nothing carries even a key result, and annual key results neither
 *     they nor their whole objective of which is carried
 * @param carriesNothing objectives that carry nothing, other than the annual ones of a department nothing is above
 * @param broken references that lead nowhere
 */
public record AlignmentMap(
        Map<String, Node> nodes,
        List<Edge> edges,
        List<Id> carriedByNothing,
        List<ObjectiveId> carriesNothing,
        List<Broken> broken) {

    /**
     * @param kind {@code objective} or {@code keyResult}
     * @param objective whose key result it is
     * @param lacks the part of the way still to go, of annual key results
     */
    public record Node(
            String kind,
            DepartmentId department,
            Optional<Words> departmentName,
            Cycle cycle,
            String code,
            Words text,
            boolean annual,
            Optional<ObjectiveId> objective,
            Optional<String> completion,
            Optional<String> lacks) {}

    public record Edge(Id from, Id to) {}

    public record Broken(ObjectiveId objective, String reference) {}

    public static AlignmentMap of(Upward upward, DepartmentTree tree) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Goal goal : upward.goals()) {
            nodes.put(goal.id().toString(), node(goal, upward));
            for (KeyResult it : goal.keyResults()) nodes.put(it.id().toString(), node(goal, it, upward));
        }
        return new AlignmentMap(
                nodes, edges(upward), carriedByNothing(upward), carriesNothing(upward, tree), broken(upward));
    }

    private static Node node(Goal goal, Upward upward) {
        return new Node(
                "objective",
                goal.department(),
                upward.name(goal.department()),
                goal.cycle(),
                goal.objective().code(),
                goal.objective().text(),
                goal.cycle().isAnnual(),
                Optional.empty(),
                goal.completion().map(Weighted::value),
                Optional.empty());
    }

    private static Node node(Goal goal, KeyResult keyResult, Upward upward) {
        return new Node(
                "keyResult",
                goal.department(),
                upward.name(goal.department()),
                goal.cycle(),
                keyResult.code(),
                keyResult.text(),
                goal.cycle().isAnnual(),
                Optional.of(goal.id()),
                keyResult.metric().flatMap(Metric::completion).map(BigDecimal::toPlainString),
                keyResult.metric().filter(_ -> goal.cycle().isAnnual()).flatMap(Forecast::lacks));
    }

    private static List<Edge> edges(Upward upward) {
        return upward.links().stream()
                .map(it -> new Edge(it.from().id(), target(it)))
                .toList();
    }

    private static Id target(Upward.Link link) {
        return link.keyResult().<Id>map(KeyResult::id).orElse(link.to().id());
    }

    private static List<Id> carriedByNothing(Upward upward) {
        Set<Id> carried = upward.links().stream().map(AlignmentMap::target).collect(Collectors.toSet());
        List<Id> none = new ArrayList<>();
        for (Goal goal : upward.goals()) {
            if (!goal.cycle().isAnnual() || carried.contains(goal.id())) continue;
            List<KeyResultId> left = goal.keyResults().stream()
                    .map(KeyResult::id)
                    .filter(it -> !carried.contains(it))
                    .toList();
            if (left.size() == goal.keyResults().size()) none.add(goal.id());
            none.addAll(left);
        }
        return none;
    }

    private static List<ObjectiveId> carriesNothing(Upward upward, DepartmentTree tree) {
        return upward.goals().stream()
                .filter(it ->
                        !it.cycle().isAnnual() || tree.above(it.department()).isPresent())
                .map(Goal::id)
                .filter(it -> upward.of(it).isEmpty())
                .toList();
    }

    private static List<Broken> broken(Upward upward) {
        return upward.goals().stream()
                .filter(upward::isBroken)
                .map(it -> new Broken(
                        it.id(),
                        it.aligned()
                                .map(Alignment::code)
                                .or(() -> it.objective().supports())
                                .orElse("")))
                .toList();
    }
}
