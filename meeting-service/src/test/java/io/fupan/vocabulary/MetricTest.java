package io.fupan.vocabulary;

import static io.fupan.Sample.keyResult1;
import static io.fupan.Sample.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.SampleOkrs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void milestones_count_steps_from_nought_to_all() {
        assertThat(milestones("0", "2", "1", 2).completion().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(milestones("0", "2", "1", 2).fits(new Amount("2"))).isTrue();
        assertThat(milestones("0", "2", "1", 2).fits(new Amount("1.5"))).isFalse();
        assertThat(milestones("0", "2", "1", 2).fits(new Amount("-1"))).isFalse();
    }

    @Test
    void what_no_form_has_is_nonsense() {
        assertNonsense(() -> milestones("1", "2", "1", 2), "value-not-of-form");
        assertNonsense(() -> milestones("0", "3", "1", 2), "value-not-of-form");
        assertNonsense(() -> milestones("0", "2", "3", 2), "value-not-of-form");
        assertNonsense(() -> milestones("0", "0", "0", 0), "value-not-of-form");
        assertNonsense(() -> metric(MetricForm.MILESTONES, Optional.empty()), "steps-and-form-differ");
        assertNonsense(() -> metric(MetricForm.YES_NO, Optional.of(List.of(words("One")))), "steps-and-form-differ");
    }

    @Test
    void a_thing_is_there_or_it_is_not() {
        Metric metric = metric(MetricForm.YES_NO, Optional.empty());
        assertThat(metric.fits(new Amount("1"))).isTrue();
        assertThat(metric.fits(new Amount("0.5"))).isFalse();
        assertThat(metric.at(new Amount("1"), LocalDate.parse("2026-10-31"))
                        .completion()
                        .orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void codes_and_units_are_short_and_printable() {
        assertNonsense(() -> metric("\u0000"), "text-has-control-characters");
        assertNonsense(() -> metric("x".repeat(101)), "text-too-long");
    }

    @Test
    void progress_of_an_earlier_day_changes_nothing() {
        KeyResult known = keyResult1();
        assertThat(known.after(SampleOkrs.progress("50", "2026-10-27"))).isEqualTo(known);
        Metric later =
                known.after(SampleOkrs.progress("61", "2026-10-28")).metric().orElseThrow();
        assertThat(later.current()).contains(new Amount("61"));
    }

    private static Metric milestones(String start, String target, String current, int steps) {
        return new Metric(
                "steps",
                new Amount(start),
                new Amount(target),
                Optional.of(new Amount(current)),
                Optional.empty(),
                Optional.of(MetricForm.MILESTONES),
                Optional.of(Stream.generate(() -> words("A step")).limit(steps).toList()),
                Optional.empty());
    }

    private static Metric metric(MetricForm form, Optional<List<Words>> steps) {
        return new Metric(
                "there",
                new Amount("0"),
                new Amount("1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(form),
                steps,
                Optional.empty());
    }

    private static Metric metric(String unit) {
        return new Metric(unit, new Amount("0"), new Amount("1"), Optional.empty(), Optional.empty());
    }

    private static void assertNonsense(Supplier<Metric> metric, String problem) {
        assertThatThrownBy(metric::get)
                .isInstanceOfSatisfying(
                        Nonsense.class, it -> assertThat(it.problem()).isEqualTo(problem));
    }
}
