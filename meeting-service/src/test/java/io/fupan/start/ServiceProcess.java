package io.fupan.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.FupanApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as its users run it: a process of its own, seen from outside. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final Path errors;

    private ServiceProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts the service on a free port, with its data in the given directory and further settings as
     * {@code name=value}.
     */
    public static ServiceProcess start(Path dataDirectory, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                productClassPath(),
                FupanApplication.class.getName(),
                "--fupan.data-dir=" + dataDirectory));
        for (String setting : settings) command.add("--" + setting);
        if (!String.join(" ", settings).contains("server.port")) command.add("--server.port=0");
        Path output = Files.createTempFile("fupan", ".out");
        Path errors = Files.createTempFile("fupan", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new ServiceProcess(process, output, errors);
    }

    public ServiceProcess awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || output().contains("Fupan is ready"));
        assertThat(output()).as(errors()).contains("Fupan is ready: http://localhost:");
        return this;
    }

    /** Where it listens, once ready. */
    public int port() {
        return Integer.parseInt(output().replaceFirst("(?s).*http://localhost:(\\d+)/.*", "$1"));
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** As a service manager does. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String output() {
        return read(output);
    }

    public String errors() {
        return read(errors);
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }

    /** Without the tests' own settings, such as how they log. */
    private static String productClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }
}
