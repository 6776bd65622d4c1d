package io.fupan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fupan.platform.start.StartFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a PostgreSQL server keeps on disk, with the password that opens it. It is created whole or not at all.
 *
 * @param home holds {@code data}, the server's own directory, {@code password} and the log of its last start
 */
record PostgresCluster(Path home, PostgresBinaries binaries) {

    static final String USER = "fupan";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    /** Opens the cluster in the data directory, creating it if there is none. */
    static PostgresCluster in(Path dataDirectory, PostgresBinaries binaries) {
        Path home = dataDirectory.resolve("postgres");
        PostgresCluster cluster = new PostgresCluster(home, binaries);
        try {
            if (isMissing(home)) {
                LOG.info("First start: setting up a database in {}", home);
                Unfinished.build(
                        dataDirectory, "postgres", unfinished -> new PostgresCluster(unfinished, binaries).create());
            }
            cluster.requireReadable();
        } catch (IOException reason) {
            throw StartFailure.of("PostgreSQL's data could not be set up or read in " + home, reason);
        }
        return cluster;
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("start.log");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException reason) {
            throw new UncheckedIOException("No password for PostgreSQL in " + home, reason);
        }
    }

    /** Settles how the next start of the server behaves. */
    void configure(List<String> settings) throws IOException {
        Files.write(data().resolve("fupan.conf"), settings);
    }

    /** Runs one of PostgreSQL's programs to its end, its output going to the log; answers its exit code. */
    int run(String program, List<String> arguments) throws IOException {
        try {
            return new ProcessBuilder(binaries.command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .waitFor();
        } catch (InterruptedException reason) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + program);
        }
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private static boolean isMissing(Path home) throws IOException {
        if (!Files.exists(home)) return true;
        try (Stream<Path> content = Files.list(home)) {
            return content.findAny().isEmpty();
        }
    }

    private void create() throws IOException {
        // The directory is already ours alone, and so is what is in it.
        Files.writeString(passwordFile(), newPassword());
        initialise();
        Files.writeString(
                data().resolve("postgresql.conf"),
                "include 'fupan.conf' # written by Fupan at every start\n",
                StandardOpenOption.APPEND);
    }

    private void initialise() throws IOException {
        int exitCode = run(
                "initdb",
                List.of(
                        "--pgdata=" + data(),
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (exitCode != 0) {
            throw new StartFailure("PostgreSQL could not set up its data in %s: %s".formatted(home, lastLine()));
        }
    }

    private void requireReadable() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (!Files.isRegularFile(version) || !Files.isRegularFile(passwordFile())) {
            throw new StartFailure(
                    "%s is not a database of Fupan's; move it away, or choose another fupan.data-dir.".formatted(home));
        }
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(log(), UTF_8);
        return lines.isEmpty() ? "it gave no reason." : lines.getLast();
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
