package io.fupan.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.Cycle;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CyclesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void the_shortest_that_runs_is_the_current_one() {
        assertThat(current("2026", "2026-H2", "2026-B5", "2026-B6")).contains("2026-B6");
    }

    @Test
    void when_none_runs_the_latest_is_and_a_year_only_when_there_is_nothing_else() {
        assertThat(current("2026", "2026-B4", "2026-B5")).contains("2026-B5");
        assertThat(current("2025", "2026")).contains("2026");
        assertThat(current()).isEmpty();
    }

    private static Optional<String> current(String... cycles) {
        return Cycles.current(Stream.of(cycles).map(Cycle::new).toList(), NOVEMBER)
                .map(Cycle::name);
    }
}
