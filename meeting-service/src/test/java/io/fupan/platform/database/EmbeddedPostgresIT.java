package io.fupan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresIT {

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    @Test
    void writesThroughToTheDiskBeforeItAnswers() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void keepsEverythingFromStartToStart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            tell(postgres, "create table kept as select '留住' as word");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("留住");
        }
    }

    @Test
    void isStartedAgainAtTheSameAddressWhenItDies() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            tell(postgres, "create table kept as select 'still here' as word");
            String pid = Files.readAllLines(data.path().resolve("postgres/data/postmaster.pid"))
                    .getFirst();

            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> ask(postgres, "select word from kept").equals("still here"));
        }
    }

    @Test
    void throwsAwayWhatAnInterruptedFirstStartLeftAndNothingElse() throws SQLException, IOException {
        Path halfMade = Files.createDirectories(data.path().resolve("postgres.unfinished-1/data"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
        Path neighbour = Files.writeString(data.path().resolve("notes.txt"), "mine");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            assertThat(ask(postgres, "select 'fine'")).isEqualTo("fine");
        }
        assertThat(halfMade).doesNotExist();
        assertThat(neighbour).hasContent("mine");
    }

    @Test
    void leavesAProcessAloneThatGotTheNumberOfADeadServer() throws SQLException, IOException {
        EmbeddedPostgres.start(data.path()).close();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.path().resolve("postgres/data/postmaster.pid"), innocent.pid() + "\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            assertThat(ask(postgres, "select 'fine'")).isEqualTo("fine");
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void admitsNobodyWithoutThePassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path())) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void isTheOnlyOneOnItsDirectory() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data.path())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(
                            "Another Fupan (process " + ProcessHandle.current().pid() + ")");
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(EmbeddedPostgres postgres, String what) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(what);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
