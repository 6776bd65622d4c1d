package io.fupan.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a key result is measured.
 *
 * @param unit such as {@code %}, {@code 天}, {@code tickets}
 * @param current the value as of {@code asOf}, when known
 */
public record Metric(String unit, Amount start, Amount target, Optional<Amount> current, Optional<LocalDate> asOf) {

    /**
     * The way gone, (current - start) / (target - start), in hundredths, not below 0; absent without a current value or
     * a way to go.
     */
    public Optional<BigDecimal> completion() {
        BigDecimal way = target.number().subtract(start.number());
        if (way.signum() == 0) return Optional.empty();
        return current.map(now -> now.number().subtract(start.number()).divide(way, 2, RoundingMode.HALF_UP))
                .map(part -> part.max(BigDecimal.ZERO.setScale(2)));
    }
}
