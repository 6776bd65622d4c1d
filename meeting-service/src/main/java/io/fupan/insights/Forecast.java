package io.fupan.insights;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where an annual key result is heading, by arithmetic alone. All values are decimal strings in the key result's unit.
 *
 * <p>With {@code first} and {@code last} the year's first and last day, {@code start}, {@code target} and
 * {@code current} the metric's values and {@code asOf} the day {@code current} was so:
 *
 * <ul>
 *   <li>{@code elapsed} = days from {@code first} to {@code on}, both counted / days of the year, within 0 to 1
 *   <li>{@code paceSoFar} = (current − start) / days from {@code first} to {@code asOf}, both counted, × 30
 *   <li>{@code paceNeeded} = (target − current) / days from the day after {@code asOf}, or after {@code on} when that
 *       is later, to {@code last}, × 30
 *   <li>{@code projected} = current + paceSoFar / 30 × days from the day after {@code asOf} to {@code last}
 *   <li>{@code lacks} = 1 − (current − start) / (target − start), within 0 to 1: the part of the way still to go
 * </ul>
 *
 * <p>The verdict is {@code reaches} when the projected value is the target or beyond it on the way there, for what is
 * to hold when the current one is; otherwise {@code falls-short}; {@code unknown} without a value of this year, and for
 * what is there or not there as long as it is not, since half of it is nothing.
 *
 * @param points the values known of this year, day by day
 * @param paceSoFar per 30 days
 * @param paceNeeded per 30 days; absent once the year is over
 */
public record Forecast(
        KeyResultId keyResult,
        String code,
        Words text,
        Optional<String> unit,
        Optional<Amount> start,
        Optional<Amount> target,
        Optional<Amount> current,
        Optional<LocalDate> asOf,
        List<On> points,
        String elapsed,
        Optional<String> paceSoFar,
        Optional<String> paceNeeded,
        Optional<String> projected,
        Optional<String> lacks,
        Verdict verdict) {

    /** A value on a day. */
    public record On(LocalDate on, Amount value) {}

    public enum Verdict implements Coded {
        REACHES,
        FALLS_SHORT,
        UNKNOWN
    }

    /**
     * @param year the whole year
     * @param on the day it is
     * @param points how far it came, in the order of the days
     */
    public static Forecast of(KeyResult keyResult, Cycle year, LocalDate on, List<Sheet.Point> points) {
        var span = new Span(year.first().atDay(1), year.last().atEndOfMonth());
        Optional<Way> way = keyResult.metric().flatMap(metric -> Way.of(metric, span));
        return new Forecast(
                keyResult.id(),
                keyResult.code(),
                keyResult.text(),
                keyResult.metric().map(Metric::unit),
                keyResult.metric().map(Metric::start),
                keyResult.metric().map(Metric::target),
                keyResult.metric().flatMap(Metric::current),
                keyResult.metric().flatMap(Metric::asOf),
                of(span, points),
                span.elapsed(on).toPlainString(),
                way.map(Way::perMonth).map(Forecast::text),
                way.flatMap(it -> it.needed(on)).map(Forecast::text),
                way.map(Way::projected).map(Forecast::text),
                keyResult.metric().flatMap(Forecast::lacks),
                way.map(Way::verdict).orElse(Verdict.UNKNOWN));
    }

    /** The part of the way still to go, within 0 to 1. */
    static Optional<String> lacks(Metric metric) {
        return metric.completion()
                .map(it -> BigDecimal.ONE.subtract(it.min(BigDecimal.ONE)).toPlainString());
    }

    private static List<On> of(Span span, List<Sheet.Point> points) {
        return points.stream()
                .filter(it -> span.has(it.asOf()))
                .flatMap(it -> it.value().stream().map(value -> new On(it.asOf(), value)))
                .toList();
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private record Span(LocalDate first, LocalDate last) {

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        BigDecimal elapsed(LocalDate on) {
            LocalDate within = on.isAfter(last) ? last : on;
            BigDecimal gone = days(first, within).max(BigDecimal.ZERO);
            return gone.divide(days(first, last), 2, RoundingMode.HALF_UP);
        }

        /** Both counted. */
        static BigDecimal days(LocalDate from, LocalDate to) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    /** The way gone by a day of the year, and what is left of it. */
    private record Way(Metric metric, Span span, LocalDate asOf, BigDecimal current) {

        private static final BigDecimal A_MONTH = BigDecimal.valueOf(30);

        static Optional<Way> of(Metric metric, Span span) {
            return metric.asOf()
                    .filter(span::has)
                    .flatMap(day -> metric.current().map(value -> new Way(metric, span, day, value.number())));
        }

        BigDecimal perMonth() {
            BigDecimal gone = current.subtract(metric.start().number());
            return gone.multiply(A_MONTH).divide(Span.days(span.first(), asOf), MathContext.DECIMAL64);
        }

        Optional<BigDecimal> needed(LocalDate on) {
            LocalDate from = on.isAfter(asOf) ? on : asOf;
            if (!from.isBefore(span.last())) return Optional.empty();
            BigDecimal left = metric.target().number().subtract(current);
            BigDecimal days = Span.days(from.plusDays(1), span.last());
            return Optional.of(left.multiply(A_MONTH).divide(days, MathContext.DECIMAL64));
        }

        BigDecimal projected() {
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(asOf, span.last()));
            return current.add(perMonth().multiply(days).divide(A_MONTH, MathContext.DECIMAL64));
        }

        Verdict verdict() {
            BigDecimal target = metric.target().number();
            boolean there = metric.form().filter(it -> it == MetricForm.YES_NO).isPresent();
            if (there) return current.compareTo(target) >= 0 ? Verdict.REACHES : Verdict.UNKNOWN;
            int way = Integer.signum(target.compareTo(metric.start().number()));
            if (way == 0) return current.compareTo(target) == 0 ? Verdict.REACHES : Verdict.FALLS_SHORT;
            BigDecimal rounded = projected().setScale(2, RoundingMode.HALF_UP);
            return Integer.signum(rounded.compareTo(target)) * way >= 0 ? Verdict.REACHES : Verdict.FALLS_SHORT;
        }
    }
}
