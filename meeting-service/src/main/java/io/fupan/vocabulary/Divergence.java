package io.fupan.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why the table should talk about a key result rather than settle it in passing. */
public enum Divergence implements Coded {
    /** From the lowest to the highest value it is 0.3 or more. */
    SPREAD,
    /** The room's median lies 0.2 or more from the completion. */
    GAP;

    private static final int WIDE_IN_TENTHS = 3;
    private static final BigDecimal FAR = new BigDecimal("0.20");

    /**
     * @param values what each cast
     * @param aside whose ballots do not count in the median
     * @param completion the way gone, 0 to 1 and beyond; what is beyond counts as 1
     */
    public static List<Divergence> of(
            Map<PersonId, BallotValue> values, Set<PersonId> aside, Optional<BigDecimal> completion) {
        List<Divergence> reasons = new ArrayList<>();
        if (spread(values) >= WIDE_IN_TENTHS) reasons.add(SPREAD);
        if (isFar(Median.of(values, aside), completion)) reasons.add(GAP);
        return List.copyOf(reasons);
    }

    private static boolean isFar(Optional<Median> median, Optional<BigDecimal> completion) {
        if (median.isEmpty() || completion.isEmpty()) return false;
        BigDecimal middle = new BigDecimal(median.get().text());
        BigDecimal way = completion.get().min(BigDecimal.ONE);
        return middle.subtract(way).abs().compareTo(FAR) >= 0;
    }

    private static int spread(Map<PersonId, BallotValue> values) {
        IntSummaryStatistics tenths =
                values.values().stream().mapToInt(Divergence::tenths).summaryStatistics();
        return tenths.getCount() == 0 ? 0 : tenths.getMax() - tenths.getMin();
    }

    private static int tenths(BallotValue value) {
        return switch (value) {
            case Score score -> score.tenths();
        };
    }

    @Override
    public String toString() {
        return code();
    }
}
