package io.fupan.bench;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was acknowledged, held against what is recorded. Each command is taken to have one event.
 *
 * @param lost not in the record
 * @param twice more than once in the record
 * @param misplaced in the record elsewhere than acknowledged
 * @param reordered placed before one that had been acknowledged when they were first sent
 * @param gaps the record is not numbered one by one
 */
public record Findings(
        List<Acknowledged> lost,
        List<Acknowledged> twice,
        List<Acknowledged> misplaced,
        List<Acknowledged> reordered,
        boolean gaps) {

    public static Findings of(Collection<Acknowledged> acknowledged, Kept kept) {
        return new Findings(
                such(acknowledged, it -> kept.positionsOf(it).isEmpty()),
                such(acknowledged, it -> kept.positionsOf(it).size() > 1),
                such(
                        acknowledged,
                        it -> !kept.positionsOf(it).isEmpty()
                                && !kept.positionsOf(it).contains(it.position())),
                reordered(acknowledged),
                kept.gaps());
    }

    Findings and(Findings others) {
        return new Findings(
                union(lost, others.lost),
                union(twice, others.twice),
                union(misplaced, others.misplaced),
                union(reordered, others.reordered),
                gaps || others.gaps);
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    public boolean none() {
        return lost.isEmpty() && twice.isEmpty() && misplaced.isEmpty() && reordered.isEmpty() && !gaps;
    }

    private static List<Acknowledged> such(Collection<Acknowledged> all, Predicate<Acknowledged> condition) {
        return all.stream().filter(condition).toList();
    }

    /** What one client sent one after the other is such a case, and what two sent with the one knowing of the other. */
    private static List<Acknowledged> reordered(Collection<Acknowledged> all) {
        List<Acknowledged> answered =
                all.stream().sorted(comparingLong(Acknowledged::answered)).toList();
        List<Acknowledged> reordered = new ArrayList<>();
        int before = 0;
        long highest = 0;
        for (Acknowledged one :
                all.stream().sorted(comparingLong(Acknowledged::asked)).toList()) {
            while (answered.get(before).answered() < one.asked())
                highest = Math.max(highest, answered.get(before++).position());
            if (one.position() <= highest) reordered.add(one);
        }
        return reordered;
    }
}
