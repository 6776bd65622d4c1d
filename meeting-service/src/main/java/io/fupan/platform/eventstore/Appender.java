package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The one thread of this node that writes events. While a commit is on its way to the disk the next requests gather;
 * then they are written together.
 */
final class Appender implements AutoCloseable {

    private final BlockingQueue<Request> queue;
    private final int capacity;
    private final int batch;
    private final Writer writer;
    private final Executor answers;
    private final Thread thread;
    private volatile boolean closed;

    /** @param answers completes the futures: what hangs on them must never run on the thread that writes */
    Appender(StoreSettings settings, Writer writer, Executor answers) {
        this.capacity = settings.queue();
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.batch = settings.batch();
        this.writer = writer;
        this.answers = answers;
        this.thread = Thread.ofPlatform().daemon().name("event-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** @throws StoreOverloaded when too many wait already */
    CompletableFuture<Long> submit(Request request) {
        if (closed || !queue.offer(request)) {
            throw closed ? closing() : new StoreOverloaded(capacity);
        }
        if (closed && queue.remove(request)) {
            throw closing();
        }
        return request.answer();
    }

    private static StoreUnavailable closing() {
        return new StoreUnavailable("the event store is closing", null);
    }

    private void run() {
        List<Request> requests = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            gather(requests);
            if (!requests.isEmpty()) {
                answer(requests, writer.write(requests));
                requests.clear();
            }
        }
        writer.close();
    }

    private void gather(List<Request> requests) {
        try {
            if (!closed) {
                requests.add(queue.take());
            }
        } catch (InterruptedException closing) {
            // close() wakes the thread; what is queued is still written.
        }
        queue.drainTo(requests, batch - requests.size());
    }

    private void answer(List<Request> requests, List<Verdict> verdicts) {
        for (int i = 0; i < requests.size(); i++) {
            Verdict verdict = verdicts.get(i);
            CompletableFuture<Long> answer = requests.get(i).answer();
            answers.execute(() -> verdict.tell(answer));
        }
    }

    /** Writes what is queued and ends. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
