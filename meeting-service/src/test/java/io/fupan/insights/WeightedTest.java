package io.fupan.insights;

import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.Weight;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedTest {

    @Test
    void what_weighs_more_counts_more() {
        assertThat(average(part("0.6", "0.50"), part("0.4", "1.00"))).isEqualTo("0.70");
    }

    @Test
    void what_is_not_there_does_not_pull_it_down() {
        assertThat(average(part("0.2", "0.80"))).isEqualTo("0.80");
    }

    @Test
    void nothing_makes_up_for_another() {
        assertThat(average(part("0.5", "3.00"), part("0.5", "0.00"))).isEqualTo("0.50");
    }

    @Test
    void halves_are_rounded_up() {
        assertThat(average(part("0.5", "0.01"), part("0.5", "0.00"))).isEqualTo("0.01");
    }

    @Test
    void of_nothing_there_is_no_average() {
        assertThat(Weighted.of(List.of())).isEmpty();
        assertThat(Weighted.of(List.of(part("0", "0.5")))).isEmpty();
    }

    @Test
    void its_parts_are_told() {
        assertThat(Weighted.of(List.of(part("0.3", "2.00"))).orElseThrow().parts())
                .containsExactly(part("0.3", "2.00"));
    }

    private static String average(Weighted.Part... parts) {
        return Weighted.of(List.of(parts)).orElseThrow().value();
    }

    private static Weighted.Part part(String weight, String value) {
        return new Weighted.Part(KR1, new Weight(weight), value);
    }
}
