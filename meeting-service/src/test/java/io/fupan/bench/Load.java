package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/** Many clients at once, until it is enough. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients;
    private final List<Future<Long>> sending;
    private volatile boolean enough;

    Load(List<Wire> wires, String meeting) {
        clients = wires.stream().map(it -> new Client(it, meeting)).toList();
        sending = each(client -> client.sendUntil(() -> enough));
    }

    void awaitAcknowledged(int commands) {
        until(() -> clients.stream().mapToInt(it -> it.acknowledged().size()).sum() >= commands);
    }

    /** Until every client was acknowledged something that it sent after this moment. */
    void awaitServedAgainSince(long nanos) {
        until(() -> clients.stream().allMatch(it -> it.isServedAgainSince(nanos)));
    }

    /** In vain when a client has failed, which {@link #end} tells. */
    private void until(BooleanSupplier condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> condition.getAsBoolean() || sending.stream().anyMatch(Future::isDone));
    }

    /** All that was acknowledged. */
    List<Acknowledged> end() throws ExecutionException, InterruptedException {
        enough = true;
        sum(sending);
        return clients.stream().flatMap(it -> it.acknowledged().stream()).toList();
    }

    /** How often something had to be sent again. */
    int again() {
        return clients.stream().mapToInt(Client::again).sum();
    }

    /** Sends everything once more. How many get another answer than the first time? */
    long answeredOtherwise() throws ExecutionException, InterruptedException {
        return sum(each(Client::answeredOtherwise));
    }

    private List<Future<Long>> each(ToLongFunction<Client> deed) {
        return clients.stream()
                .map(client -> threads.submit(() -> deed.applyAsLong(client)))
                .toList();
    }

    private static long sum(List<Future<Long>> numbers) throws ExecutionException, InterruptedException {
        long sum = 0;
        for (Future<Long> number : numbers) sum += number.get();
        return sum;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
