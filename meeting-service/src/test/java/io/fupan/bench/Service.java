package io.fupan.bench;

import io.fupan.start.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The service a program talks to: one that runs already, or one of its own with an embedded, durable database. */
final class Service implements AutoCloseable {

    private final int port;
    private final Optional<ServiceProcess> process;
    private final Path directory;

    private Service(int port, Optional<ServiceProcess> process, Path directory) {
        this.port = port;
        this.process = process;
        this.directory = directory;
    }

    /**
     * @param arguments {@code --port=8080} for one that runs on this machine
     * @param settings for one of our own
     */
    static Service of(String[] arguments, String... settings) throws IOException {
        Path directory = Files.createTempDirectory("fupan-bench-");
        for (String argument : arguments) {
            if (argument.startsWith("--port="))
                return new Service(Integer.parseInt(argument.substring(7)), Optional.empty(), directory);
        }
        String[] all =
                Stream.concat(Stream.of("fupan.demo=true"), Stream.of(settings)).toArray(String[]::new);
        ServiceProcess process = ServiceProcess.start(directory, all).awaitReady();
        return new Service(process.port(), Optional.of(process), directory);
    }

    int port() {
        return port;
    }

    /** On the disk the service writes to, when it is our own. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isPresent()) process.get().close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
