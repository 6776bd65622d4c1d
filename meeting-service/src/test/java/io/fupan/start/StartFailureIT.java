package io.fupan.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.database.TestPostgres;
import io.fupan.platform.database.EmptyDataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What hinders a start is said in one sentence, and the process ends with a failure. */
class StartFailureIT {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @RegisterExtension
    final EmptyDataDirectory data = new EmptyDataDirectory();

    @Test
    void aDataDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
        Path file = Files.createFile(data.path().resolve("file"));

        assertFailure(ServiceProcess.start(file.resolve("data")), "cannot be written", "fupan.data-dir");
    }

    @Test
    void aDataDirectoryThatHoldsSomethingElse() throws IOException, InterruptedException {
        Path precious = Files.createDirectories(data.path().resolve("postgres")).resolve("precious.txt");
        Files.writeString(precious, "kept");

        assertFailure(ServiceProcess.start(data.path()), "is not a database of Fupan's", "fupan.data-dir");
        assertThat(precious).hasContent("kept");
    }

    @Test
    void aDataDirectoryInUse() throws IOException, InterruptedException {
        try (ServiceProcess first = ServiceProcess.start(data.path()).awaitReady()) {
            assertFailure(ServiceProcess.start(data.path()), "Another Fupan (process ", "fupan.data-dir");
            assertThat(first.errors()).isEmpty();
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "server.port=" + taken.getLocalPort();
            assertFailure(
                    ServiceProcess.start(data.path(), withDatabase(port, "server.address=127.0.0.1")),
                    "Port " + taken.getLocalPort() + " is taken",
                    "server.port");
        }
    }

    @Test
    void aDatabaseThatIsDown() throws IOException, InterruptedException {
        assertFailure(
                ServiceProcess.start(
                        data.path(), "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none?password=secret"),
                "The database at jdbc:postgresql://127.0.0.1:1/none cannot be used",
                "refused");
    }

    @Test
    void aDatabaseThatRefusesThePassword() throws IOException, InterruptedException {
        assertFailure(
                ServiceProcess.start(data.path(), withDatabase("spring.datasource.password=wrong")),
                "cannot be used",
                "password authentication failed");
    }

    @Test
    void aDatabaseThatIsTooOld() throws IOException, InterruptedException {
        try (PretendedPostgres old = PretendedPostgres.ofVersion("14.19")) {
            assertFailure(
                    ServiceProcess.start(data.path(), "spring.datasource.url=" + old.jdbcUrl()),
                    "is PostgreSQL 14; Fupan needs PostgreSQL 15 or newer");
        }
    }

    @Test
    void aDatabaseOfAnotherVersion() throws IOException, InterruptedException, SQLException {
        tell("update flyway_schema_history set checksum = checksum + 1 where version = '10'");
        try {
            assertFailure(ServiceProcess.start(data.path(), withDatabase()), "was set up by another version of Fupan");
        } finally {
            tell("update flyway_schema_history set checksum = checksum - 1 where version = '10'");
        }
    }

    private static void tell(String what) throws SQLException {
        try (Connection connection = POSTGRES.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(what);
        }
    }

    private static String[] withDatabase(String... more) {
        String[] settings = Arrays.copyOf(POSTGRES.springProperties(), 3 + more.length);
        System.arraycopy(more, 0, settings, 3, more.length);
        return settings;
    }

    private static void assertFailure(ServiceProcess service, String... said) throws InterruptedException {
        assertThat(service.awaitExit()).isNotZero();
        assertThat(service.errors()).contains(said).hasLineCount(1).doesNotContain("Exception", "secret");
        assertThat(service.output()).doesNotContain("Exception", "\tat ");
    }
}
