package io.fupan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The product's server with durability given up for speed, for tests that are about something else. */
public final class ForgetfulPostgres {

    private static final List<String> FORGETFUL =
            List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 300");

    /** Commits are answered at once and stay in the server's memory for up to ten seconds: nothing else writes them. */
    private static final List<String> LYING = List.of(
            "fsync = on",
            "synchronous_commit = off",
            "wal_writer_delay = 10s",
            "wal_writer_flush_after = 1GB",
            "bgwriter_lru_maxpages = 0",
            "autovacuum = off");

    private ForgetfulPostgres() {}

    /** Starts a server on an empty directory. */
    public static EmbeddedPostgres start(Path directory) {
        shareBinaries(directory);
        return EmbeddedPostgres.start(directory, FORGETFUL);
    }

    /** Starts one that says "committed" before it is, on an empty directory that has the programs. */
    public static EmbeddedPostgres startLying(Path directory) {
        return EmbeddedPostgres.start(directory, LYING);
    }

    /** Spares a data directory the unpacking: all tests use what the first of them unpacked into the build's output. */
    public static void shareBinaries(Path directory) {
        try {
            Path home = PostgresBinaries.in(
                            Files.createDirectories(Path.of("target").toAbsolutePath()))
                    .home();
            Files.createSymbolicLink(directory.resolve(home.getFileName()), home);
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }
}
