package io.fupan.bench.store;

import io.fupan.platform.database.EmbeddedPostgres;
import io.fupan.platform.database.ForgetfulPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * The product's own PostgreSQL with its durable settings, in a directory of its own that goes with it. That lies in the
 * build's output, not among temporary files: where those are kept in memory an fsync costs nothing.
 */
final class Server implements AutoCloseable {

    private static final String TEMPLATE = "migrated";

    private final Path directory;
    private final EmbeddedPostgres postgres;

    private Server(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    static Server start() throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
        ForgetfulPostgres.shareBinaries(directory);
        Server server = new Server(directory, EmbeddedPostgres.start(directory));
        server.makeSigningInCheap();
        Database template = server.empty(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .load()
                .migrate();
        return server;
    }

    /**
     * Its many rounds of hashing would be counted against whoever connects within the time that is measured: pgbench.
     */
    private void makeSigningInCheap() {
        itself().execute("set scram_iterations = 1; alter role %s password '%s'"
                .formatted(postgres.user(), postgres.password()));
    }

    /** On the disk that PostgreSQL writes to. */
    Path directory() {
        return directory;
    }

    /** The one that is always there, for questions about the server. */
    Database itself() {
        return named("postgres");
    }

    Database empty(String name) {
        itself().execute("create database " + name);
        return named(name);
    }

    /** A database with the product's tables, empty. */
    Database migrated(String name) {
        itself().execute("create database " + name + " template " + TEMPLATE);
        return named(name);
    }

    void drop(Database database) {
        itself().execute("drop database " + database.name() + " with (force)");
    }

    /** CPU time used so far, by all that take part. */
    Cpu cpu() {
        return Cpu.now(postmaster());
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                    .getFirst());
        } catch (IOException reason) {
            throw new IllegalStateException("PostgreSQL does not run", reason);
        }
    }

    private Database named(String name) {
        return new Database(
                postgres.jdbcUrl().replaceFirst("[^/]*$", name), name, postgres.user(), postgres.password());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
