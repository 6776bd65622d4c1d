package io.fupan.insights;

import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A weighted average with what it was made of.
 *
 * @param value a decimal string with two digits, {@code "0.69"}
 */
public record Weighted(String value, List<Part> parts) {

    /**
     * @param weight as it was given
     * @param value as it is, also above 1
     */
    public record Part(KeyResultId keyResult, Weight weight, String value) {}

    /**
     * Σ weight × value / Σ weight over the parts there are. What is not known yet does not pull the average down, and
     * nothing makes up for another by more than its own way: values count up to 1. Absent without parts, or when none
     * of them weighs anything.
     */
    public static Optional<Weighted> of(List<Part> parts) {
        BigDecimal weights = sum(parts, part -> share(part.weight()));
        if (weights.signum() == 0) return Optional.empty();
        BigDecimal sum = sum(parts, part -> share(part.weight()).multiply(counted(part.value())));
        return Optional.of(
                new Weighted(sum.divide(weights, 2, RoundingMode.HALF_UP).toPlainString(), parts));
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Weight weight) {
        return new BigDecimal(weight.text());
    }

    private static BigDecimal counted(String value) {
        return new BigDecimal(value).min(BigDecimal.ONE);
    }
}
