package io.fupan.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a key result is measured.
 *
 * @param unit such as {@code %}, {@code 天}, {@code tickets}; blank when nobody said, which is a finding
 * @param current the value as of {@code asOf}, when known
 * @param form a number when absent
 * @param steps the milestones, in order, where that is its form
 * @param direction where it is to go; read off start and target when absent
 */
public record Metric(
        String unit,
        Amount start,
        Amount target,
        Optional<Amount> current,
        Optional<LocalDate> asOf,
        Optional<MetricForm> form,
        Optional<List<Words>> steps,
        Optional<Direction> direction) {

    public Metric {
        if (!unit.isBlank()) Label.check(unit, "unit");
        boolean milestones = form.filter(it -> it == MetricForm.MILESTONES).isPresent();
        if (milestones != steps.isPresent()) throw new Nonsense("steps-and-form-differ", "steps");
        if (form.filter(it -> it != MetricForm.NUMBER).isPresent()) {
            if (start.number().signum() != 0) throw new Nonsense("value-not-of-form", "start");
            int last = steps.map(List::size).orElse(1);
            if (target.number().compareTo(BigDecimal.valueOf(last)) != 0 || last == 0)
                throw new Nonsense("value-not-of-form", "target");
        }
        if (current.filter(it -> !fits(form, target, it)).isPresent())
            throw new Nonsense("value-not-of-form", "current");
    }

    /** A number. */
    public Metric(String unit, Amount start, Amount target, Optional<Amount> current, Optional<LocalDate> asOf) {
        this(unit, start, target, current, asOf, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it can have this value: a whole number of steps, or there or not there, or anything. */
    public boolean fits(Amount value) {
        return fits(form, target, value);
    }

    private static boolean fits(Optional<MetricForm> form, Amount target, Amount value) {
        return switch (form.orElse(MetricForm.NUMBER)) {
            case NUMBER -> true;
            case YES_NO, MILESTONES -> {
                BigDecimal number = value.number();
                boolean whole = number.stripTrailingZeros().scale() <= 0;
                yield whole && number.signum() >= 0 && number.compareTo(target.number()) <= 0;
            }
        };
    }

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

    public Metric at(Amount value, LocalDate day) {
        return new Metric(unit, start, target, Optional.of(value), Optional.of(day), form, steps, direction);
    }
}
