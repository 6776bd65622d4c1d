package io.fupan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.database.EmptyDataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A short form of what {@link Crash} tries at length. */
class CrashIT {

    private static final int COMMANDS = 400;

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    @Test
    void whatWasAcknowledgedIsThereOnceAfterKillMinusNine() throws Exception {
        Crash.Report report = new Crash(data.path(), 8, COMMANDS).run();
        assertThat(report.commands()).isEqualTo(COMMANDS);
        assertThat(report.halfway().acknowledged()).isBetween(COMMANDS / 2, COMMANDS - 1);
        assertThat(report.lost()).isEmpty();
        assertThat(report.twice()).isEmpty();
        assertThat(report.misplaced()).isEmpty();
        assertThat(report.answeredOtherwise()).isEmpty();
        assertThat(report.gaps()).isFalse();
    }
}
