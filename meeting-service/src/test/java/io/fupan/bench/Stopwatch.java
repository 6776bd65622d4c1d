package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/** A socket that notes when each frame arrived and reads it later. */
final class Stopwatch implements WebSocket.Listener {

    /** @param nanos when its last byte was here */
    record Arrived(long nanos, String text) {

        JsonNode frame() {
            return Visitor.JSON.readTree(text);
        }
    }

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Stopwatch(Visitor visitor) throws ExecutionException, InterruptedException {
        socket = visitor.socketBuilder()
                .header("Origin", visitor.origin())
                .buildAsync(visitor.socketAddress(), this)
                .get();
    }

    static Stopwatch of(Visitor visitor, String meeting) throws ExecutionException, InterruptedException {
        Stopwatch stopwatch = new Stopwatch(visitor);
        stopwatch.send("{\"t\":\"join\",\"meeting\":\"" + meeting + "\"}");
        return stopwatch;
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived.add(new Arrived(System.nanoTime(), partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** All frames of a kind so far. */
    List<Arrived> arrived(String t) {
        String kind = "\"t\":\"" + t + "\"";
        return arrived.stream().filter(it -> it.text().contains(kind)).toList();
    }

    void close() {
        socket.abort();
    }
}
