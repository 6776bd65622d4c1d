package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.Visitor;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Commands by socket, as a page sends them. */
final class SocketWire implements Wire {

    private static final Set<String> SEND_AGAIN = Set.of("conflict", "too-many-requests", "unavailable");
    private static final long ANSWER_SECONDS = 30;

    private final Visitor visitor;
    private Line line;

    SocketWire(Visitor visitor) {
        this.visitor = visitor;
        this.line = open();
    }

    @Override
    public Optional<Long> give(Intent intent) {
        try {
            return answer(line.ask(intent).join());
        } catch (CompletionException lost) {
            return Optional.empty();
        }
    }

    private static Optional<Long> answer(JsonNode frame) {
        if (frame.path("t").asString().equals("done"))
            return Optional.of(frame.required("position").asLong());
        if (SEND_AGAIN.contains(frame.path("code").asString())) return Optional.empty();
        throw new IllegalStateException(frame.toString());
    }

    @Override
    public void reconnect() {
        line.socket.abort();
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            line = open();
            return true;
        });
    }

    private Line open() {
        Line opened = new Line();
        opened.socket = visitor.socketBuilder()
                .header("Origin", visitor.origin())
                .buildAsync(visitor.socketAddress(), opened)
                .join();
        return opened;
    }

    /** One connection; when it breaks, so do all questions that wait for an answer. */
    private static final class Line implements WebSocket.Listener {

        private final Map<String, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
        private final CompletableFuture<JsonNode> broken = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private WebSocket socket;

        CompletableFuture<JsonNode> ask(Intent intent) {
            var answer = new CompletableFuture<JsonNode>().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
            questions.put(intent.id(), answer);
            return socket.sendText(intent.frame(), true).thenCompose(_ -> answer.applyToEither(broken, it -> it));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                JsonNode frame = Visitor.JSON.readTree(partial.toString());
                partial.setLength(0);
                Optional.ofNullable(questions.remove(frame.path("id").asString("")))
                        .ifPresent(it -> it.complete(frame));
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            broken.completeExceptionally(new IllegalStateException("closed: " + status));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            broken.completeExceptionally(failure);
        }
    }
}
