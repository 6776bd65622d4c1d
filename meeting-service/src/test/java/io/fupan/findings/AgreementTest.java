package io.fupan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rules to what was measured; the figures are in {@code docs/quality-findings.md}. */
class AgreementTest {

    @Test
    void on_the_held_out_part_they_invent_little_and_miss_little() {
        Agreement agreement = Agreement.on(Labelled.read("held-out.txt"));
        assertThat(agreement.overall().precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(agreement.overall().recall()).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning.txt", "tuning-2.txt"})
    void on_what_they_were_written_by_they_do_better(String part) {
        Agreement agreement = Agreement.on(Labelled.read(part));
        assertThat(agreement.overall().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(agreement.overall().recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void both_languages_are_measured_and_every_rule_is_labelled_somewhere() {
        List<Labelled> heldOut = Labelled.read("held-out.txt");
        assertThat(items("zh", heldOut)).isGreaterThanOrEqualTo(80);
        assertThat(items("en", heldOut)).isGreaterThanOrEqualTo(80);
        assertThat(Agreement.on(Labelled.read("tuning.txt")).byRule).containsOnlyKeys(Rule.values());
    }

    private static int items(String language, List<Labelled> set) {
        return set.stream()
                .filter(it -> it.language().equals(language))
                .mapToInt(Labelled::size)
                .sum();
    }
}
