package io.fupan.platform.database;

import static java.util.Locale.ROOT;

import io.fupan.platform.start.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this machine, unpacked once from the archive on the class path.
 *
 * @param home the directory with {@code bin}, {@code lib} and {@code share}
 */
public record PostgresBinaries(Path home) {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(ROOT).startsWith("windows");
    private static final boolean ROOT_ON_LINUX =
            System.getProperty("os.name", "").equals("Linux")
                    && System.getProperty("user.name", "").equals("root");

    /** Unpacks into a directory of its own below {@code parent}, unless an earlier start has done so. */
    public static PostgresBinaries in(Path parent) {
        URL archive = archive();
        try {
            String name = "postgresql-" + fingerprint(archive);
            Path home = parent.resolve(name);
            if (!Files.isDirectory(home)) Unfinished.build(parent, name, unfinished -> unpack(archive, unfinished));
            return new PostgresBinaries(home);
        } catch (IOException reason) {
            throw StartFailure.of("PostgreSQL could not be unpacked into " + parent, reason);
        }
    }

    /**
     * The command line that starts one of the programs. PostgreSQL refuses to run as root; in a user namespace of its
     * own it sees itself as nobody, while its files stay root's.
     */
    List<String> command(String program, List<String> arguments) {
        Path executable = home.resolve("bin").resolve(WINDOWS ? program + ".exe" : program);
        Stream<String> prefix = ROOT_ON_LINUX ? Stream.of("unshare", "--user") : Stream.empty();
        return Stream.of(prefix, Stream.of(executable.toString()), arguments.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static URL archive() {
        String name = "/postgres-%s-%s.txz".formatted(operatingSystem(), architecture());
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StartFailure(
                    "No PostgreSQL for this kind of machine (%s) comes with this Fupan; name a server with spring.datasource.url."
                            .formatted(name.substring(1)));
        }
        return archive;
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(ROOT);
        if (name.startsWith("mac")) return "darwin";
        return WINDOWS ? "windows" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(ROOT);
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    /** Known without reading the archive: a second start must not decompress anything to find out it need not. */
    private static String fingerprint(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true)) throw new IOException("not executable: " + target);
    }
}
