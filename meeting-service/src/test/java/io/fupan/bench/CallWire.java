package io.fupan.bench;

import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.Visitor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Commands by HTTP, with the command's id as its {@code Idempotency-Key}. */
final class CallWire implements Wire {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<Integer> SEND_AGAIN = Set.of(409, 429, 503);

    private final Visitor visitor;

    CallWire(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public Optional<Long> give(Intent intent) {
        try {
            var request = visitor.posting("/api/commands/" + Intent.COMMAND, intent.body())
                    .header("Idempotency-Key", intent.id())
                    .build();
            return answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Optional<Long> answer(HttpResponse<String> response) {
        if (SEND_AGAIN.contains(response.statusCode())) return Optional.empty();
        if (response.statusCode() != 200) throw new IllegalStateException(response.body());
        return Optional.of(
                Visitor.JSON.readTree(response.body()).required("position").asLong());
    }

    @Override
    public void reconnect() {
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> visitor.get("/api/me").statusCode() == 200);
    }
}
