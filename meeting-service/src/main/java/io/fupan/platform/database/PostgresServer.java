package io.fupan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fupan.platform.start.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The server process of a cluster, reachable from this machine only. It runs detached from us, so that an interrupt
 * meant for the service does not end the database first.
 */
final class PostgresServer {

    /** More than any start or stop takes; a recovery after a crash may take its time. */
    private static final String SECONDS_OF_PATIENCE = "300";

    private static final int ATTEMPTS = 25;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final PostgresCluster cluster;
    private final List<String> settings;
    private final int port = freePort();

    PostgresServer(PostgresCluster cluster, List<String> settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    int port() {
        return port;
    }

    /** Returns when the server answers. Whatever server an earlier start left on this cluster is stopped first. */
    ProcessHandle start() {
        try {
            cluster.configure(Stream.concat(Stream.of("port = " + port), settings.stream())
                    .toList());
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                stopRunning();
                if (control("start") == 0) return running().orElseThrow();
                // An orphaned start may have come first, or the children of a killed server still hold its memory.
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
            throw new StartFailure(
                    "PostgreSQL could not be started: %s (see %s).".formatted(lastWords(), cluster.log()));
        } catch (IOException reason) {
            throw StartFailure.of("PostgreSQL could not be started on " + cluster.data(), reason);
        }
    }

    /** Open transactions are rolled back, what was committed is kept. */
    void stop() {
        try {
            stopRunning();
        } catch (IOException reason) {
            throw new UncheckedIOException("PostgreSQL could not be stopped on " + cluster.data(), reason);
        }
    }

    private void stopRunning() throws IOException {
        Optional<Path> command =
                running().flatMap(process -> process.info().command()).map(Path::of);
        // Of one about to end the system no longer tells what it ran; PostgreSQL will see for itself.
        if (command.isEmpty()) return;
        if (isPostgres(command.get())) control("stop");
        // The machine went down and the number now belongs to something else, which must not be stopped.
        else Files.delete(pidFile());
    }

    private static boolean isPostgres(Path command) {
        return command.endsWith("postgres") || command.endsWith("postgres.exe");
    }

    /** The process that runs under the number that the cluster's server had, or has. */
    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }

    private Path pidFile() {
        return cluster.data().resolve("postmaster.pid");
    }

    private int control(String action) throws IOException {
        Files.deleteIfExists(cluster.log());
        return cluster.run(
                "pg_ctl",
                List.of(
                        action,
                        "--pgdata=" + cluster.data(),
                        "--log=" + cluster.log(),
                        "--wait",
                        "--timeout=" + SECONDS_OF_PATIENCE,
                        "--mode=fast"));
    }

    private String lastWords() throws IOException {
        try (Stream<String> lines = Files.lines(cluster.log(), UTF_8)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("fail"))
                    .findFirst()
                    .orElse("it gave no reason");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException reason) {
            throw StartFailure.of("There is no free port for PostgreSQL", reason);
        }
    }
}
