package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that writes events. While a commit is on its way to the disk the next requests gather;
 * then they are written together.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    /** How long it waits for a request before it looks whether it is closed: an interrupt would cut off a commit. */
    private static final int ATTENTION_MS = 200;

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
        try (writer) {
            while (!closed || !queue.isEmpty()) {
                gather(requests);
                if (!requests.isEmpty()) {
                    answer(requests, writer.write(requests));
                    requests.clear();
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("Writing events was interrupted");
        } finally {
            closed = true;
            queue.drainTo(requests);
            answer(requests, Collections.nCopies(requests.size(), new Verdict.Failed(closing())));
        }
    }

    private void gather(List<Request> requests) throws InterruptedException {
        Request first = queue.poll(ATTENTION_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            requests.add(first);
            queue.drainTo(requests, batch - 1);
        }
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
        try {
            thread.join(EventStoreNode.PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
