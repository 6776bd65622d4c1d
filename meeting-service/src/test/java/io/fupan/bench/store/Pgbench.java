package io.fupan.bench.store;

import io.fupan.bench.Measured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** PostgreSQL's own program for measuring itself, over the same TCP connection that the store uses. */
record Pgbench(Server server, Database database, Path script, Duration time) {

    private static final String PROGRAM = "pgbench";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY_FIELD = 2;
    private static final int CLIENTS_AT_RATE = 64;

    /** Where it is not on the path the comparison with it cannot be made. */
    static boolean isMissing() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(it -> Files.isExecutable(Path.of(it, PROGRAM)));
    }

    /** As many transactions as so many clients manage. */
    Slice run(int clients) throws IOException, InterruptedException {
        return run(clients, List.of());
    }

    /** So many a second by 64 clients; a transaction's time counts from when it was due. */
    Slice atRate(double perSecond) throws IOException, InterruptedException {
        return run(CLIENTS_AT_RATE, List.of("--rate=" + perSecond));
    }

    private Slice run(int clients, List<String> more) throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory(server.directory(), PROGRAM);
        Cpu before = server.cpu();
        String output = output(command(clients, more), logs);
        Cpu spent = server.cpu().since(before);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) throw new IllegalStateException(output);
        Measured latency = Measured.of(latencies(logs));
        int done = latency.count();
        return new Slice(done, done, done / Double.parseDouble(rate.group(1)), latency, spent);
    }

    private List<String> command(int clients, List<String> more) {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script.toAbsolutePath(),
                "--client=" + clients,
                "--jobs=" + threads,
                "--time=" + time.toSeconds(),
                "--log"));
        command.addAll(more);
        command.add(database.name());
        return command;
    }

    private String output(List<String> command, Path directory) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(output);
        return output;
    }

    /** The log has a line for each transaction; microseconds. */
    private static LongStream latencies(Path logs) throws IOException {
        LongStream.Builder times = LongStream.builder();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    times.add(Long.parseLong(line.split(" ")[LATENCY_FIELD]) * 1_000);
                }
            }
        }
        return times.build();
    }
}
