package io.fupan.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the room thinks of a key result: the median of what was cast. Those who lead or own it are shown but not
 * counted, and who did not cast is not in the denominator; when only those two cast, theirs is all there is.
 */
public final class RoomMedian {

    private RoomMedian() {}

    /** A decimal such as 0.6 or 0.65; absent when nobody cast. */
    public static Optional<BigDecimal> of(Map<PersonId, BallotValue> values, Set<PersonId> notCounted) {
        List<Integer> counted = tenths(values, notCounted);
        List<Integer> sorted = counted.isEmpty() ? tenths(values, Set.of()) : counted;
        if (sorted.isEmpty()) return Optional.empty();
        int lower = sorted.get((sorted.size() - 1) / 2);
        int upper = sorted.get(sorted.size() / 2);
        BigDecimal middle =
                BigDecimal.valueOf(lower + upper).divide(BigDecimal.valueOf(20), 2, RoundingMode.UNNECESSARY);
        return Optional.of((lower + upper) % 2 == 0 ? middle.setScale(1, RoundingMode.UNNECESSARY) : middle);
    }

    private static List<Integer> tenths(Map<PersonId, BallotValue> values, Set<PersonId> without) {
        return values.entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .map(entry -> tenths(entry.getValue()))
                .sorted()
                .toList();
    }

    private static int tenths(BallotValue value) {
        return switch (value) {
            case Score score -> score.tenths();
        };
    }
}
