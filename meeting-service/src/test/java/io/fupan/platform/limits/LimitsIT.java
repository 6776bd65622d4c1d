package io.fupan.platform.limits;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.Sample;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever takes too much is told so, with the time to come back; the others notice nothing. */
class LimitsIT {

    /** Budgets small enough to be met, and paid back so slowly that time plays no part. */
    @RegisterExtension
    static final TestService SERVICE = new TestService(
            "fupan.limits.sockets=3",
            "fupan.limits.rates.commands.burst=20",
            "fupan.limits.rates.commands.per-minute=1",
            "fupan.limits.rates.presence.burst=5",
            "fupan.limits.rates.presence.per-minute=1",
            "fupan.limits.rates.frames.burst=5",
            "fupan.limits.rates.frames.per-minute=120",
            "fupan.limits.rates.imports.burst=2",
            "fupan.limits.rates.imports.per-minute=1",
            "fupan.limits.rates.exports.burst=3",
            "fupan.limits.rates.exports.per-minute=1");

    @Test
    void commandsAreCountedTogetherHoweverTheyCome() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        Visitor anna = meeting.by(ANNA);
        TestSocket socket = meeting.watch(ANNA);
        socket.next("room");
        IntStream.range(0, 10).forEach(_ -> anna.command("JoinMeeting", meeting.body("")));
        for (int i = 0; i < 10; i++) {
            socket.send(meeting.doFrame("JoinMeeting", ""));
            assertThat(socket.next(frame -> frame.has("id")).path("code").asString(""))
                    .isNotEqualTo("too-many-requests");
        }
        assertTooMany(anna.command("JoinMeeting", meeting.body("")));
        socket.send(meeting.doFrame("a3f0d9a2-5f8e-4f3c-9d3b-0a1b2c3d4e5f", "JoinMeeting", ""));
        JsonNode refused = socket.next("refused");
        assertThat(refused.path("id").asString()).isEqualTo("a3f0d9a2-5f8e-4f3c-9d3b-0a1b2c3d4e5f");
        assertThat(refused.path("code").asString()).isEqualTo("too-many-requests");
        assertThat(refused.path("detail").asString()).isNotBlank();
        assertThat(refused.path("retryAfterMs").asLong()).isBetween(1_000L, 60_000L);
        assertThat(meeting.by(BO).command("JoinMeeting", meeting.body("")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void presenceHasABudgetOfItsOwn() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket socket = meeting.watch(OBSERVER);
        socket.next("room");
        for (int i = 0; i < 6; i++) socket.send("{\"t\":\"here\",\"state\":{\"typing\":" + i + "}}");
        assertThat(socket.next("refused").path("code").asString()).isEqualTo("too-many-requests");
        socket.send("{\"t\":\"ping\",\"at\":1}");
        socket.next("pong");
        assertThat(meeting.by(OBSERVER).command("JoinMeeting", meeting.body("")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nonsenseIsAnsweredEachTimeAndEverLater() {
        TestSocket socket = SERVICE.seated(HOST).socket();
        for (int i = 0; i < 8; i++) socket.send("{\"t\":\"dance\"}");
        long start = System.nanoTime();
        for (int i = 0; i < 8; i++)
            assertThat(socket.next("refused").path("code").asString()).isEqualTo("unknown-frame");
        assertThat(System.nanoTime() - start)
                .as("three of them half a second late")
                .isGreaterThan(500_000_000L);
    }

    @Test
    void wholeMeetingsAreReadLessOften() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        Visitor bo = meeting.by(BO);
        for (String view : List.of("/replay", "/minutes", "/replay"))
            assertThat(bo.get("/api/meetings/" + meeting.id + view).statusCode())
                    .isEqualTo(200);
        long start = System.nanoTime();
        assertTooMany(bo.get("/api/meetings/" + meeting.id + "/minutes"));
        assertThat(System.nanoTime() - start).as("a second late").isGreaterThan(900_000_000L);
        assertThat(bo.get("/api/meetings/" + meeting.id).statusCode()).isEqualTo(200);
        assertThat(meeting.by(HOST)
                        .get("/api/meetings/" + meeting.id + "/minutes")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sheetsAreReadLessOftenWhateverBecomesOfThem() {
        String imports = "/api/departments/" + Sample.DEPARTMENT + "/imports";
        Visitor host = SERVICE.seated(HOST);
        assertThat(host.post(imports, "{}").statusCode()).isEqualTo(200);
        assertThat(host.post(imports + "/" + UUID.randomUUID() + "/apply", "{}").statusCode())
                .isEqualTo(404);
        assertTooMany(host.post(imports, "{}"));
        assertTooMany(host.post(imports + "/" + UUID.randomUUID() + "/columns", "{}"));
        assertThat(host.get("/api/okrs").statusCode()).isEqualTo(200);
        assertThat(SERVICE.seated(ANNA).post(imports, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonHasThreeSocketsAndAFourthWhenOneIsGone() {
        Visitor bo = SERVICE.seated(BO);
        TestSocket first = bo.socket();
        bo.socket();
        bo.socket();
        assertThat(handshake(bo)).isEqualTo(429);
        assertThat(handshake(SERVICE.seated(BO))).as("from another window").isEqualTo(429);
        SERVICE.seated(ANNA).socket();
        first.cut();
        await().untilAsserted(() -> assertThat(handshake(bo)).isEqualTo(101));
    }

    private static int handshake(Visitor visitor) {
        try {
            visitor.socket();
            return 101;
        } catch (IllegalStateException refused) {
            return ((WebSocketHandshakeException) refused.getCause().getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static void assertTooMany(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Visitor.JSON.readTree(answer.body()).path("code").asString()).isEqualTo("too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }
}
