package io.fupan.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** A flight recording of this process, for whoever looks where the time goes. */
final class Flight implements AutoCloseable {

    private final Recording recording;
    private final Path file;

    private Flight(Recording recording, Path file) {
        this.recording = recording;
        this.file = file;
    }

    static Flight record(Path file) throws IOException, ParseException {
        Recording recording = new Recording(Configuration.getConfiguration("profile"));
        // Linux counts CPU time by itself; elsewhere the ordinary samples are what there is.
        recording.enable("jdk.CPUTimeSample").withPeriod(Duration.ofMillis(10));
        recording.start();
        return new Flight(recording, file);
    }

    @Override
    public void close() throws IOException {
        recording.stop();
        recording.dump(file);
        recording.close();
        System.out.printf("the hottest methods: jfr view hot-methods %s%n", file);
        System.out.printf("and by CPU time, on Linux: jfr view cpu-time-hot-methods %s%n", file);
    }
}
