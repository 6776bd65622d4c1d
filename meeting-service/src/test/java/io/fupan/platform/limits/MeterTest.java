package io.fupan.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** A clock's reading may be anything, also about to turn over. */
    private static final long START = Long.MAX_VALUE - 3 * SECOND;

    /** Three at once, then one a second. */
    private final Meter meter = new Meter(new Rate(3, 60), START);

    @Test
    void aBurstAndThenThePace() {
        assertThat(takenAt(START, 5)).isEqualTo(3);
        assertThat(takenAt(START + SECOND - 1, 5)).isZero();
        assertThat(takenAt(START + SECOND, 5)).isEqualTo(1);
        assertThat(takenAt(START + 3 * SECOND, 5)).isEqualTo(2);
        assertThat(takenAt(START + 100 * SECOND, 5)).isEqualTo(3);
    }

    @Test
    void itSaysWhenToComeBack() {
        takenAt(START, 3);
        assertThat(meter.take("anna", START)).isEqualTo(Duration.ofSeconds(1));
        assertThat(meter.take("anna", START + SECOND / 4)).isEqualTo(Duration.ofMillis(750));
        assertThat(meter.take("anna", START + SECOND)).isZero();
    }

    @Test
    void whatWasRefusedCostsNothing() {
        takenAt(START, 3);
        takenAt(START, 1_000);
        assertThat(takenAt(START + SECOND, 5)).isEqualTo(1);
    }

    @Test
    void everybodyHasTheirOwn() {
        takenAt(START, 5);
        assertThat(meter.take("bo", START)).isZero();
    }

    @Test
    void howeverManyComeItsMemoryIsBounded() {
        for (int i = 0; i < 3 * Meter.ACCOUNTS; i++) meter.take(i, START);
        assertThat(meter.accounts()).isLessThanOrEqualTo(Meter.ACCOUNTS + 1);
        assertThat(meter.take("new", START))
                .as("shares an account with all others who are new")
                .isPositive();
        assertThat(meter.take(7, START))
                .as("who was there before keeps their own")
                .isZero();
    }

    @Test
    void whoOwesNothingIsForgottenWhenRoomIsNeeded() {
        for (int i = 0; i < Meter.ACCOUNTS; i++) meter.take(i, START);
        assertThat(meter.take("new", START + 10 * SECOND)).isZero();
        assertThat(meter.accounts()).isEqualTo(1);
    }

    private int takenAt(long now, int times) {
        int taken = 0;
        for (int i = 0; i < times; i++) if (meter.take("anna", now).isZero()) taken++;
        return taken;
    }
}
