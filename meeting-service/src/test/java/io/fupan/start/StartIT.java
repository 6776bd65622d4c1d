package io.fupan.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.database.EmptyDataDirectory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    /** Nothing in it at all: here PostgreSQL has to be unpacked, too. */
    @TempDir
    Path directory;

    @Test
    void aServiceThatIsTerminatedStopsItsDatabase() throws IOException, InterruptedException {
        ServiceProcess service = ServiceProcess.start(data.path()).awaitReady();
        ProcessHandle postgres = postgres().orElseThrow();

        service.terminate();

        await().until(() -> !postgres.isAlive());
        assertThat(data.path().resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServiceThatWasKilledStartsAgainBesideTheDatabaseItLeftRunning() throws IOException, InterruptedException {
        ServiceProcess.start(data.path()).awaitReady().kill();
        ProcessHandle orphan = postgres().orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (ServiceProcess second = ServiceProcess.start(data.path()).awaitReady()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(postgres()).isPresent();
            assertThat(second.errors()).isEmpty();
        }
    }

    @Test
    void aFirstStartInterruptedAgainAndAgainIsMadeGoodByTheNext() throws IOException, InterruptedException {
        List<String> signsOfEachStep = List.of(
                "fupan.lock",
                "postgresql-*.unfinished-*",
                "postgresql-*.unfinished-*/bin/postgres",
                "postgres.unfinished-*",
                "postgres.unfinished-*/data/PG_VERSION",
                "postgres.unfinished-*/data/base/5",
                "postgres",
                "postgres/data/postmaster.pid");
        for (String sign : signsOfEachStep) {
            ServiceProcess service = ServiceProcess.start(directory);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> isThere(sign));
            service.kill();
        }

        try (ServiceProcess last = ServiceProcess.start(directory).awaitReady()) {
            assertThat(last.errors()).isEmpty();
        }
        assertThat(isThere("*.unfinished-*")).isFalse();
    }

    private boolean isThere(String sign) throws IOException {
        String[] first = sign.split("/", 2);
        try (DirectoryStream<Path> matches = Files.newDirectoryStream(directory, first[0])) {
            for (Path match : matches) {
                if (first.length == 1 || Files.exists(match.resolve(first[1]))) return true;
            }
        }
        return false;
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        Path pidFile = data.path().resolve("postgres/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()));
    }
}
