package io.fupan.insights;

import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.insights.SampleGoals.goal;
import static io.fupan.insights.SampleGoals.keyResult;
import static io.fupan.insights.SampleGoals.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Goal A1 = goal(DEPARTMENT, 72, "2026", "A1");

    /** A year of 365 days; 30 June is its 181st. */
    private static final LocalDate MIDYEAR = LocalDate.parse("2026-06-30");

    @Test
    void the_arithmetic_can_be_redone_by_hand() {
        Forecast forecast = forecast(metric("0", "100", "36.2", "2026-06-30"), MIDYEAR);
        assertThat(forecast.elapsed()).isEqualTo("0.50");
        assertThat(forecast.paceSoFar()).contains("6.00"); // 36.2 / 181 × 30
        assertThat(forecast.paceNeeded()).contains("10.40"); // 63.8 / 184 × 30
        assertThat(forecast.projected()).contains("73.00"); // 36.2 + 0.2 × 184
        assertThat(forecast.lacks()).contains("0.64");
        assertThat(forecast.verdict()).isEqualTo(Forecast.Verdict.FALLS_SHORT);
    }

    @Test
    void what_goes_fast_enough_reaches_also_downward() {
        assertThat(forecast(metric("0", "73", "36.2", "2026-06-30"), MIDYEAR).verdict())
                .isEqualTo(Forecast.Verdict.REACHES);
        assertThat(forecast(metric("46", "20", "31", "2026-06-30"), MIDYEAR).verdict())
                .isEqualTo(Forecast.Verdict.REACHES);
        assertThat(forecast(metric("46", "20", "40", "2026-06-30"), MIDYEAR).verdict())
                .isEqualTo(Forecast.Verdict.FALLS_SHORT);
    }

    @Test
    void the_pace_needed_begins_today_and_ends_with_the_year() {
        LocalDate later = LocalDate.parse("2026-12-01");
        assertThat(forecast(metric("0", "100", "70", "2026-06-30"), later).paceNeeded())
                .contains("30.00"); // 30 left in 30 days
        assertThat(forecast(metric("0", "100", "70", "2026-06-30"), LocalDate.parse("2027-02-01"))
                        .paceNeeded())
                .isEmpty();
        assertThat(forecast(metric("0", "100", "70", "2026-06-30"), LocalDate.parse("2027-02-01"))
                        .elapsed())
                .isEqualTo("1.00");
    }

    @Test
    void without_a_value_of_the_year_nothing_is_known() {
        Forecast forecast = forecast(metric("0", "100", "70", "2025-12-31"), MIDYEAR);
        assertThat(forecast.verdict()).isEqualTo(Forecast.Verdict.UNKNOWN);
        assertThat(forecast.projected()).isEmpty();
        assertThat(forecast(Optional.empty(), MIDYEAR).verdict()).isEqualTo(Forecast.Verdict.UNKNOWN);
    }

    @Test
    void what_is_to_hold_holds_or_does_not() {
        assertThat(forecast(metric("5", "5", "5", "2026-06-30"), MIDYEAR).verdict())
                .isEqualTo(Forecast.Verdict.REACHES);
        assertThat(forecast(metric("5", "5", "6", "2026-06-30"), MIDYEAR).verdict())
                .isEqualTo(Forecast.Verdict.FALLS_SHORT);
    }

    @Test
    void half_of_a_yes_is_nothing() {
        assertThat(forecast(there("0"), MIDYEAR).verdict()).isEqualTo(Forecast.Verdict.UNKNOWN);
        assertThat(forecast(there("1"), MIDYEAR).verdict()).isEqualTo(Forecast.Verdict.REACHES);
    }

    @Test
    void points_are_those_of_the_year_that_have_a_value() {
        List<Sheet.Point> points = List.of(
                point("2025-12-31", Optional.of(new Amount("1"))),
                point("2026-03-01", Optional.of(new Amount("2"))),
                point("2026-04-01", Optional.empty()));
        KeyResult keyResult = keyResult(81, A1, "1", metric("0", "10", "2", "2026-03-01"));
        assertThat(Forecast.of(keyResult, new Cycle("2026"), MIDYEAR, points).points())
                .containsExactly(new Forecast.On(LocalDate.parse("2026-03-01"), new Amount("2")));
    }

    private static Sheet.Point point(String day, Optional<Amount> value) {
        return new Sheet.Point(LocalDate.parse(day), value, Optional.empty());
    }

    private static Optional<Metric> there(String current) {
        return Optional.of(new Metric(
                "there",
                new Amount("0"),
                new Amount("1"),
                Optional.of(new Amount(current)),
                Optional.of(MIDYEAR),
                Optional.of(MetricForm.YES_NO),
                Optional.empty(),
                Optional.empty()));
    }

    private static Forecast forecast(Optional<Metric> metric, LocalDate on) {
        return Forecast.of(keyResult(81, A1, "1", metric), new Cycle("2026"), on, List.of());
    }
}
