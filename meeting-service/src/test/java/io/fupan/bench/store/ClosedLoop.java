package io.fupan.bench.store;

import io.fupan.bench.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Clients that ask again as soon as they are answered: what a system does at most, and how long each of so many waits
 * then. A slow answer keeps its client from asking, so that these times say nothing of a load that does not wait.
 */
record ClosedLoop(Server server, int clients, Duration time) {

    /** What one client saw. */
    private record Seen(LongStream times, long inTime) {}

    Slice run(IntFunction<Client> client) throws Exception {
        List<Client> all = IntStream.range(0, clients).mapToObj(client).toList();
        Cpu before = server.cpu();
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Seen>> loops =
                all.stream().<Callable<Seen>>map(one -> () -> loop(one, end)).toList();
        List<Seen> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Seen> done : threads.invokeAll(loops)) seen.add(done.get());
        }
        Cpu spent = server.cpu().since(before);
        long done = seen.stream().mapToLong(Seen::inTime).sum();
        Measured latency = Measured.of(seen.stream().flatMapToLong(Seen::times));
        return new Slice(done, latency.count(), time.toNanos() / 1e9, latency, spent);
    }

    private static Seen loop(Client client, long end) throws Exception {
        LongStream.Builder times = LongStream.builder();
        long inTime = 0;
        for (long asked = System.nanoTime(); asked < end; ) {
            client.ask();
            long answered = System.nanoTime();
            times.add(answered - asked);
            if (answered < end) inTime++;
            asked = answered;
        }
        return new Seen(times.build(), inTime);
    }
}
