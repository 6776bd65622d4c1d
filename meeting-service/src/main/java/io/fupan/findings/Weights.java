package io.fupan.findings;

import static io.fupan.findings.Rule.WEIGHTS_NOT_ONE;

import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weights of an objective's key results are shares of a whole: they add up to 1, but for rounding. */
final class Weights {

    /** What three times 0.33 lacks, or six times 0.17 is over. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private Weights() {}

    static Stream<Finding> in(Sheet sheet) {
        return sheet.objectives().stream().flatMap(it -> in(it, sheet.of(it)));
    }

    private static Stream<Finding> in(Objective objective, List<KeyResult> keyResults) {
        if (keyResults.isEmpty()) return Stream.empty();
        BigDecimal sum = keyResults.stream().map(Weights::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) <= 0) return Stream.empty();
        Finding finding = Finding.about(objective, WEIGHTS_NOT_ONE, 100);
        return Stream.of(sum.signum() == 0 ? finding : finding.better(inProportion(keyResults, sum)));
    }

    /** The same proportions in hundredths; the last takes what rounding leaves. */
    private static String inProportion(List<KeyResult> keyResults, BigDecimal sum) {
        BigDecimal left = BigDecimal.ONE;
        var parts = Stream.<String>builder();
        for (KeyResult each : keyResults) {
            boolean last = each == keyResults.getLast();
            BigDecimal part = last ? left : share(each).divide(sum, 2, RoundingMode.HALF_UP);
            left = left.subtract(part);
            parts.add(each.code() + " " + part.stripTrailingZeros().toPlainString());
        }
        return parts.build().collect(Collectors.joining(" · "));
    }

    private static BigDecimal share(KeyResult keyResult) {
        return new BigDecimal(keyResult.weight().text());
    }
}
