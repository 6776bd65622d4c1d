package io.fupan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.database.EmptyDataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A short form of what {@link Crash} tries at length. */
class CrashIT {

    /** Everybody who can be killed is, once. */
    private static final int ROUNDS = Victim.values().length;

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    @Test
    void whatWasAcknowledgedIsThereOnceAndInOrderWhoeverIsKilled() throws Exception {
        Toll toll = new Toll();
        try (Crash crash = Crash.begin(data.path())) {
            for (int i = 0; i < ROUNDS; i++) toll.add(crash.round(i));
        }
        assertThat(toll.isClean()).as(toll::toString).isTrue();
        assertThat(toll.again()).as(toll::toString).isPositive();
    }
}
