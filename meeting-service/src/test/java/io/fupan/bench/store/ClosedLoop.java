package io.fupan.bench.store;

import io.fupan.bench.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Clients that ask again as soon as they are answered: what a system does at most, and how long each of so many waits
 * then. A slow answer keeps its client from asking, so that these times say nothing of a load that does not wait.
 */
record ClosedLoop(Server server, int clients, Duration time) {

    Slice run(IntFunction<Client> client) throws Exception {
        List<Callable<LongStream>> loops = new ArrayList<>();
        Cpu before = server.cpu();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int i = 0; i < clients; i++) {
            Client one = client.apply(i);
            loops.add(() -> loop(one, end));
        }
        List<LongStream> times = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<LongStream> done : threads.invokeAll(loops)) times.add(done.get());
        }
        Cpu spent = server.cpu().since(before);
        Measured latency = Measured.of(times.stream().flatMapToLong(it -> it));
        return new Slice(latency.sorted().length, time.toNanos() / 1e9, latency, spent);
    }

    private static LongStream loop(Client client, long end) throws Exception {
        LongStream.Builder times = LongStream.builder();
        for (long asked = System.nanoTime(); asked < end; ) {
            client.ask();
            long answered = System.nanoTime();
            if (answered < end) times.add(answered - asked);
            asked = answered;
        }
        return times.build();
    }
}
