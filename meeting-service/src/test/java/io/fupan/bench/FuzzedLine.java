package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A socket that shows every frame that comes to somebody, and knows whether it is still listened to. */
final class FuzzedLine implements WebSocket.Listener {

    private final Consumer<String> frames;
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private volatile CompletableFuture<Void> pong = new CompletableFuture<>();

    private FuzzedLine(Visitor visitor, Consumer<String> frames) {
        this.frames = frames;
        this.socket = visitor.socketBuilder()
                .header("Origin", visitor.origin())
                .buildAsync(visitor.socketAddress(), this)
                .join();
    }

    static FuzzedLine open(Visitor visitor, Consumer<String> frames) {
        return new FuzzedLine(visitor, frames);
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Whether a sensible frame is answered after all that came before it. */
    boolean isAlive(long seconds) {
        pong = new CompletableFuture<>();
        try {
            socket.sendText("{\"t\":\"ping\",\"at\":4711}", true).join();
            pong.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException | InterruptedException | RuntimeException silent) {
            return false;
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            frames.accept(frame);
            if (frame.contains("\"at\":4711") && frame.contains("\"pong\"")) pong.complete(null);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        pong.completeExceptionally(new IllegalStateException("closed: " + status + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        pong.completeExceptionally(failure);
    }

    void close() {
        socket.abort();
    }
}
