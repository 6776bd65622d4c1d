package io.fupan.platform.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.database.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@link ChainNode} in a process of its own, which stops in the middle of a batch and waits to be killed. */
final class ChainProcess implements AutoCloseable {

    private static final String HALTED = "halted";

    private final Process process;
    private final BufferedReader output;

    private ChainProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    /** @param time 1 to halt when it first comes by this position, 2 the next time */
    static ChainProcess start(TestPostgres database, String name, long haltAt, int time) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ChainProcess.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        name,
                        String.valueOf(haltAt),
                        String.valueOf(time))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChainProcess(process);
    }

    public static void main(String[] arguments) throws InterruptedException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(arguments[1]);
        pool.setPassword(arguments[2]);
        long haltAt = Long.parseLong(arguments[4]);
        AtomicInteger times = new AtomicInteger(Integer.parseInt(arguments[5]));
        ChainNode.started(pool, new Chain(arguments[3], 1, (position, _) -> {
            if (position == haltAt && times.decrementAndGet() == 0) halt();
        }));
        new CountDownLatch(1).await();
    }

    private static void halt() {
        System.out.println(HALTED);
        Latches.await(new CountDownLatch(1));
    }

    void awaitHalt() {
        try {
            // Whatever else it writes is about how it starts.
            String line = output.readLine();
            while (line != null && !line.equals(HALTED)) line = output.readLine();
            assertThat(line).isEqualTo(HALTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
