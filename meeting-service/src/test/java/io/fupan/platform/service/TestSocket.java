package io.fupan.platform.service;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's end of a socket: everything that came, in order. */
public final class TestSocket implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 20;

    private final List<JsonNode> frames = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private boolean paused;
    private int seen;

    @Override
    public void onOpen(WebSocket socket) {
        opened.complete(socket);
        socket.request(1);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
            notifyAll();
        }
        if (!paused) socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        gone(status);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        gone(-1);
    }

    private synchronized void gone(int status) {
        closed.complete(status);
        notifyAll();
    }

    public void send(String text) {
        opened.join().sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        opened.join().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Reads nothing more, as a page does whose machine sleeps. */
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void goOn() {
        paused = false;
        opened.join().request(1);
    }

    /** Without a word. */
    public void cut() {
        opened.join().abort();
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    public int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public synchronized List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** The next frame nobody asked for yet. */
    public JsonNode next() {
        return next(_ -> true);
    }

    /** The next frame of a kind; others before it are passed over. */
    public JsonNode next(String t) {
        return next(frame -> frame.path("t").asString().equals(t));
    }

    public synchronized JsonNode next(Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Optional<JsonNode> found = unseen(wanted);
            if (found.isPresent()) return found.get();
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || closed.isDone()) throw new AssertionError("no such frame among " + frames);
            pauseFor(left);
        }
    }

    private void pauseFor(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Optional<JsonNode> unseen(Predicate<JsonNode> wanted) {
        while (seen < frames.size()) {
            JsonNode frame = frames.get(seen++);
            if (wanted.test(frame)) return Optional.of(frame);
        }
        return Optional.empty();
    }
}
