package io.fupan.bench.store;

import com.sun.management.OperatingSystemMXBean;
import io.fupan.bench.Disk;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the numbers were measured on; without it they mean nothing. */
final class Machine {

    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "data_checksums",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "commit_delay",
            "autovacuum",
            "max_connections");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static void print(Server server) throws IOException {
        System.out.printf(
                "%d cores, %s, %d GB, %s %s%n",
                SYSTEM.getAvailableProcessors(),
                model().orElse(SYSTEM.getArch()),
                Math.round(SYSTEM.getTotalMemorySize() / 1e9),
                SYSTEM.getName(),
                SYSTEM.getVersion());
        System.out.printf("Java %s, %s%n", Runtime.version(), System.getProperty("java.vm.name"));
        System.out.printf(
                "PostgreSQL %s: %s%n",
                server.itself().ask("show server_version"),
                SETTINGS.stream()
                        .map(it -> it + "=" + server.itself().ask("show " + it))
                        .collect(Collectors.joining(", ")));
        System.out.println("fsync of one page " + Disk.fsync(server.directory()));
        printLoad("at the start");
    }

    static void printLoad(String when) {
        System.out.printf("load %s %.1f%n%n", when, SYSTEM.getSystemLoadAverage());
    }

    private static Optional<String> model() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) return Optional.empty();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(it -> it.startsWith("model name"))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }
}
