package io.fupan.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CycleTest {

    @Test
    void cycles_nest_by_their_dates() {
        assertThat(cycle("2026").contains(cycle("2026-B5"))).isTrue();
        assertThat(cycle("2026-H2").contains(cycle("2026-B5"))).isTrue();
        assertThat(cycle("2026-Q3").contains(cycle("2026-B5"))).isFalse();
        assertThat(cycle("2026-B5").contains(cycle("2026"))).isFalse();
        assertThat(cycle("2025").contains(cycle("2026-B5"))).isFalse();
        assertThat(cycle("2026-M09").contains(cycle("2026-M09"))).isTrue();
    }

    @Test
    void they_overlap_where_they_share_a_month() {
        assertThat(cycle("2026-Q3").overlaps(cycle("2026-B5"))).isTrue();
        assertThat(cycle("2026-B5").overlaps(cycle("2026-Q3"))).isTrue();
        assertThat(cycle("2026-Q2").overlaps(cycle("2026-B5"))).isFalse();
        assertThat(cycle("2026-H2").overlaps(cycle("2026-H1"))).isFalse();
    }

    @Test
    void they_are_longer_and_shorter() {
        assertThat(cycle("2026").isLongerThan(cycle("2026-H1"))).isTrue();
        assertThat(cycle("2026-B1").isLongerThan(cycle("2026-M01"))).isTrue();
        assertThat(cycle("2026-Q1").isLongerThan(cycle("2026-Q2"))).isFalse();
    }

    private static Cycle cycle(String name) {
        return new Cycle(name);
    }
}
