package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded server of a data directory, seen from beside, and its processes, to be killed with {@code -9}. */
public record Postgres(Path dataDirectory) {

    /** Whoever holds this has written an event and not yet committed it, or does so right now. */
    private static final String WRITING =
            "select pid from pg_locks where relation = 'events'::regclass and mode = 'RowExclusiveLock'";

    private static final int PID = 0;
    private static final int PORT = 3;

    public Connection connect() throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(PORT).strip() + "/postgres";
        return DriverManager.getConnection(url, "fupan", Files.readString(dataDirectory.resolve("postgres/password")));
    }

    /** Its children notice, each in its own time. */
    void killPostmaster() throws IOException {
        postmaster().destroyForcibly();
    }

    /** All at once: what is in its memory alone is gone, as when the power is cut. */
    public void killAll() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** The one process that serves the connection over which events are written. */
    void killWriter() throws SQLException, IOException {
        try (Connection beside = connect();
                Statement select = beside.createStatement()) {
            Optional<Long> writer = await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> writer(select), Optional::isPresent);
            writer.flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static Optional<Long> writer(Statement select) throws SQLException {
        ResultSet pid = select.executeQuery(WRITING);
        return pid.next() ? Optional.of(pid.getLong(1)) : Optional.empty();
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile().get(PID))).orElseThrow();
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(dataDirectory.resolve("postgres/data/postmaster.pid"));
    }
}
