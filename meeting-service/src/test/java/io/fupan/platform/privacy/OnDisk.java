package io.fupan.platform.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database as whoever takes the disk away has it: the files of its tables and indexes, byte by byte, with what no
 * query shows any more. The write-ahead log is the whole server's, and not looked at.
 */
final class OnDisk {

    private final JdbcClient database;

    OnDisk(JdbcClient database) {
        this.database = database;
    }

    /** Written down to the last page, and rewritten without what died, as {@code docs/operating.md} has it. */
    void rewrite() {
        database.sql("vacuum full").update();
    }

    /** Where any of these stands: {@code file: needle}. Words of a few letters are not compressed. */
    List<String> holding(String... needles) {
        database.sql("checkpoint").update();
        try (Stream<Path> files = Files.list(folder())) {
            return files.flatMap(file -> in(file, needles)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder() {
        return Path.of(database.sql("""
            select current_setting('data_directory') || '/base/' || oid from pg_database
            where datname = current_database()
            """).query(String.class).single());
    }

    private static Stream<String> in(Path file, String... needles) {
        String bytes = read(file);
        return Stream.of(needles)
                .filter(needle -> bytes.contains(new String(needle.getBytes(UTF_8), ISO_8859_1)))
                .map(needle -> file.getFileName() + ": " + needle);
    }

    /** Empty when its table was dropped meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException dropped) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
