package io.fupan.platform.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that comes with Fupan, keeps its data across starts and crashes, and ends with the service. Should
 * it die while the service runs, it is started again at the same address.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "timezone = 'UTC'",
            "logging_collector = on",
            "log_filename = 'postgresql-%a.log'",
            "log_rotation_age = 1d",
            "log_rotation_size = 0",
            "log_truncate_on_rotation = on",
            // People's words belong into the database and nowhere else, also not into its log.
            "log_min_error_statement = panic",
            "log_error_verbosity = terse");

    private static final List<String> DURABLE =
            List.of("fsync = on", "synchronous_commit = on", "full_page_writes = on");

    private final DataDirectory directory;
    private final PostgresCluster cluster;
    private final PostgresServer server;
    private boolean closed;

    private EmbeddedPostgres(DataDirectory directory, PostgresCluster cluster, PostgresServer server) {
        this.directory = directory;
        this.cluster = cluster;
        this.server = server;
    }

    /** Starts the durable server of a data directory, which is created when missing and ours until closed. */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, DURABLE);
    }

    /** As {@link #start(Path)}, with other settings in place of those that make it durable. */
    static EmbeddedPostgres start(Path dataDirectory, List<String> durability) {
        DataDirectory directory = DataDirectory.claim(dataDirectory);
        try {
            PostgresBinaries binaries = PostgresBinaries.in(directory.path());
            PostgresCluster cluster = PostgresCluster.in(directory.path(), binaries);
            List<String> settings =
                    Stream.concat(SETTINGS.stream(), durability.stream()).toList();
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory, cluster, new PostgresServer(cluster, settings));
            postgres.startServer();
            return postgres;
        } catch (RuntimeException reason) {
            directory.close();
            throw reason;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port());
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        server.stop();
        directory.close();
    }

    private synchronized void startServer() {
        if (closed) return;
        server.start().onExit().thenRun(this::startAgain);
    }

    private synchronized void startAgain() {
        if (closed) return;
        LOG.warn("PostgreSQL ended unexpectedly and is started again");
        startServer();
    }
}
