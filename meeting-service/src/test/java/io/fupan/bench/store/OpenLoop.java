package io.fupan.bench.store;

import io.fupan.bench.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * People who do not wait for one another: so much is asked a second, at random moments as pgbench chooses them too,
 * whether or not what came before is answered. Each time counts from when it was due, so that a stall is felt by all
 * that fell into it and not only by the one it struck.
 */
record OpenLoop(Server server, double perSecond, Duration time) {

    Slice run(Client client) throws Exception {
        Random random = new Random(1);
        List<Future<Long>> answers = new ArrayList<>();
        Cpu before = server.cpu();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = start; due < end; due += gap(random)) {
                long planned = due;
                awaitMoment(planned);
                answers.add(threads.submit(() -> {
                    client.ask();
                    return System.nanoTime() - planned;
                }));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Cpu spent = server.cpu().since(before);
        LongStream.Builder times = LongStream.builder();
        for (Future<Long> answer : answers) times.add(answer.get());
        return new Slice(answers.size(), answers.size(), seconds, Measured.of(times.build()), spent);
    }

    private long gap(Random random) {
        return (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
    }

    private static void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
