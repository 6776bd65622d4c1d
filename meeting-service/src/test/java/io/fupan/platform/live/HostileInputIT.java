package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, it is answered as the protocol says, and the connection stays usable. */
class HostileInputIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{            | malformed     |              | not-json",
                "''           | malformed     |              | not-json",
                "[]           | malformed     |              | wrong-type",
                "{} {}        | malformed     |              | not-json",
                "{}           | malformed     | t            | missing",
                "{\"t\":1}    | malformed     | t            | wrong-type",
                "{\"t\":\"dance\"} | unknown-frame | t       | ",
                "{\"t\":\"join\"} | malformed | meeting      | missing",
                "{\"t\":\"join\",\"meeting\":\"X\"} | malformed | meeting | id-not-canonical",
                "{\"t\":\"join\",\"meeting\":\"01900000-0000-7000-8000-000000000001\",\"from\":{\"epoch\":\"e\"}}"
                        + " | malformed | from.position | missing",
                "{\"t\":\"do\",\"command\":\"OpenMeeting\",\"body\":{}} | malformed | id | missing",
                "{\"t\":\"here\",\"state\":[]} | malformed | state | wrong-type",
                "{\"t\":\"ping\",\"at\":\"now\"} | malformed | at | wrong-type"
            })
    void nonsenseIsNamed(String text, String code, String field, String problem) {
        TestSocket socket = SERVICE.seated(ANNA).socket();
        socket.send(text);
        assertRefused(socket, null, code, field, problem);
        assertUsable(socket);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dance      | {}                    | unknown-command | |",
                "EraseWords | {}                    | unknown-command | |",
                "CastBallot | {\"meeting\":\"M\",\"subject\":{\"keyResult\":\"K\"}} | malformed | value | missing",
                "CastBallot | {\"meeting\":\"M\",\"subject\":{\"keyResult\":\"K\"},\"value\":{\"tenths\":11}}"
                        + " | malformed | value.tenths | score-out-of-range",
                "CastBallot | {\"meeting\":\"M\",\"subject\":{\"keyResult\":\"K\"},\"value\":{\"tenths\":\"7\"}}"
                        + " | malformed | value.tenths | wrong-type",
                "OpenMeeting | {\"meeting\":7} | malformed | meeting | wrong-type",
                "OpenMeeting | {\"meeting\":\"01900000-0000-7000-8000-00000000ffff\"} | meeting-not-found | |",
            })
    void impossibleCommandsAreRefused(String command, String body, String code, String field, String problem) {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket socket = meeting.by(ANNA).socket();
        String id = UUID.randomUUID().toString();
        String whole = body.replace("\"M\"", "\"" + meeting.id + "\"").replace("\"K\"", "\"" + KR1 + "\"");
        socket.send("{\"t\":\"do\",\"id\":\"%s\",\"command\":\"%s\",\"body\":%s}".formatted(id, command, whole));
        JsonNode refused = socket.next("refused");
        assertThat(refused.path("id").asString()).isEqualTo(id);
        assertThat(refused.path("code").asString()).isEqualTo(code);
        if (field != null) assertThat(refused.path("field").asString()).isEqualTo(field);
        if (field != null) assertThat(refused.path("problem").asString()).isEqualTo(problem);
        assertUsable(socket);
    }

    @Test
    void aFrameOf65536BytesIsReadAndOneMoreIsTooLarge() {
        TestSocket socket = SERVICE.seated(ANNA).socket();
        String id = UUID.randomUUID().toString();
        String head = "{\"t\":\"do\",\"id\":\"" + id + "\",\"command\":\"Dance\",\"body\":{\"text\":\"";
        int room = 65_536 - head.length() - 3;
        socket.send(head + "中".repeat(room / 3) + "x".repeat(room % 3) + "\"}}");
        assertRefused(socket, id, "unknown-command", null, null);
        socket.send(head + "中".repeat(room / 3) + "x".repeat(room % 3 + 1) + "\"}}");
        assertRefused(socket, id, "frame-too-large", null, null);
        socket.send("{\"t\":\"do\",\"text\":\"" + "x".repeat(1_000_000) + "\",\"id\":\"" + id + "\"}");
        assertRefused(socket, id, "frame-too-large", null, null);
        socket.send("{\"t\":\"do\",\"id\":7,\"text\":\"" + "x".repeat(1_000_000) + "\"}");
        assertRefused(socket, null, "frame-too-large", null, null);
        assertUsable(socket);
    }

    /** A lone surrogate cannot be encoded for anybody; it must not reach the others' sockets. */
    @Test
    void presenceThatCannotBeWrittenIsRefusedAndSilencesNobody() {
        TestSocket socket = SERVICE.seated(ANNA).socket();
        socket.send("{\"t\":\"here\",\"state\":{\"x\":\"\\ud800\"}}");
        assertRefused(socket, null, "malformed", "state", "text-has-control-characters");
        assertUsable(socket);
    }

    @Test
    void binaryFramesAreRefused() {
        TestSocket socket = SERVICE.seated(ANNA).socket();
        socket.sendBinary(new byte[100_000]);
        assertRefused(socket, null, "frame-not-text", null, null);
        assertUsable(socket);
    }

    @Test
    void deepJsonIsRefused() {
        TestSocket socket = SERVICE.seated(ANNA).socket();
        socket.send("{\"t\":\"here\",\"state\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
        assertRefused(socket, null, "malformed", null, "not-json");
        assertUsable(socket);
    }

    @Test
    void presenceIsSmall() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket socket = meeting.watch(ANNA);
        socket.next("room");
        socket.send("{\"t\":\"here\",\"state\":{\"typing\":\"" + "x".repeat(1_100) + "\"}}");
        assertRefused(socket, null, "malformed", "state", "too-large");
        assertUsable(socket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "中", "𝄞 \\\" \\u2028 ]]> &amp;"})
    void textsComeBackAsTheyWereSaid(String piece) {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket socket = meeting.watch(HOST);
        socket.next("room");
        String dispute = UUID.randomUUID().toString();
        String claim = piece.equals("中") ? piece.repeat(10_000) : piece;
        socket.send(meeting.doFrame("RaiseDispute", raise(dispute, claim)));
        JsonNode said = Visitor.JSON.readTree("\"" + claim + "\"");
        assertThat(socket.next("move")
                        .path("room")
                        .path("disputes")
                        .path(dispute)
                        .path("claim"))
                .isEqualTo(said);
        assertThat(meeting.now(HOST).path("room").path("disputes").path(dispute).path("claim"))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"'',text-empty", "'  ',text-empty", "LONG,text-too-long", "\\u0000,text-has-control-characters"})
    void impossibleTextsAreNamed(String claim, String problem) {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket socket = meeting.by(HOST).socket();
        String text = claim.equals("LONG") ? "x".repeat(10_001) : claim;
        String id = UUID.randomUUID().toString();
        socket.send(meeting.doFrame(id, "RaiseDispute", raise(UUID.randomUUID().toString(), text)));
        assertRefused(socket, id, "malformed", "claim", problem);
        assertUsable(socket);
    }

    @Test
    void aSocketFromElsewhereOrOfNobodyIsNotOpened() {
        Visitor anna = SERVICE.seated(ANNA);
        for (String origin : new String[] {"http://evil.example", "null", anna.origin() + ".evil.example"})
            assertHandshakeFails(anna, origin, 403);
        assertThatThrownBy(() -> anna.socketBuilder()
                        .buildAsync(anna.socketAddress(), new TestSocket())
                        .get())
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
        Visitor nobody = SERVICE.visitor();
        assertHandshakeFails(nobody, nobody.origin(), 401);
    }

    private static void assertHandshakeFails(Visitor visitor, String origin, int status) {
        assertThatThrownBy(() -> visitor.socketBuilder()
                        .header("Origin", origin)
                        .buildAsync(visitor.socketAddress(), new TestSocket())
                        .get())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }

    private static String raise(String dispute, String claim) {
        return "\"dispute\":\"%s\",\"subject\":{\"keyResult\":\"%s\"},\"root\":\"goal\",\"claim\":\"%s\""
                .formatted(dispute, KR1, claim);
    }

    private static void assertRefused(TestSocket socket, String id, String code, String field, String problem) {
        JsonNode refused = socket.next("refused");
        assertThat(refused.path("id").asString(null)).isEqualTo(id);
        assertThat(refused.path("code").asString()).isEqualTo(code);
        assertThat(refused.path("detail").asString()).isNotBlank();
        if (field != null) assertThat(refused.path("field").asString()).isEqualTo(field);
        if (problem != null) assertThat(refused.path("problem").asString()).isEqualTo(problem);
    }

    private static void assertUsable(TestSocket socket) {
        socket.send("{\"t\":\"ping\",\"at\":1}");
        socket.next("pong");
    }
}
