package io.fupan.platform.security;

import static io.fupan.Sample.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page a request may come from: asked of a call that changes something and of a socket's handshake alike. */
class OriginIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final String LOOPBACK = """
        http://p0c.localhost:{port}              | true
        http://localhost:{port}                  | true
        http://127.0.0.1:{port}                  | true
        null                                     | false
        ''                                       | false
        http://evil.example                      | false
        http://evil.example:{port}               | false
        http://localhost                         | false
        http://localhost:1                       | false
        http://localhost:{port}0                 | false
        https://localhost:{port}                 | false
        ws://localhost:{port}                    | false
        http://localhost:{port}.evil.example     | false
        http://localhost.evil.example:{port}     | false
        http://evil-localhost:{port}             | false
        http://evil.example.localhost:{port}     | false
        http://localhost:{port}/                 | false
        http://LOCALHOST:{port}                  | false
        http://localhost:{port}@evil.example     | false
        file://                                  | false
        http://localhost:{port} http://localhost:{port} | false
        """;

    private static final String PUBLIC = """
        https://fupan.example                    | true
        http://fupan.example                     | false
        https://fupan.example:8443               | false
        https://fupan.example.evil.example       | false
        https://evilfupan.example                | false
        https://www.fupan.example                | false
        https://FUPAN.example                    | false
        https://meet.example                     | false
        http://localhost:{port}                  | false
        null                                     | false
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = LOOPBACK)
    void onLoopbackItsNamesMay(String origin, boolean ours) {
        assertMay(SERVICE, origin, ours);
    }

    @Test
    void atAPublicAddressThatOneMay() {
        TestService node = SERVICE.sibling("fupan.public-url=https://fupan.example/");
        PUBLIC.lines()
                .map(line -> line.split("\\|"))
                .forEach(row -> assertMay(node, row[0].strip(), Boolean.parseBoolean(row[1].strip())));
    }

    /** Programs that are no browser send no Origin with a call; what is theirs then is the token and the cookie. */
    @Test
    void aCallMayLeaveItOutAndAHandshakeMayNot() {
        Visitor anna = SERVICE.seated(ANNA);
        var call = Visitor.JSON.createObjectNode();
        var told = anna.request("/api/commands/OpenMeeting")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", anna.token())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(call.toString()));
        assertThat(anna.send(told).statusCode()).isEqualTo(400);
        assertThat(handshake(anna, anna.socketBuilder())).isEqualTo(403);
        assertThat(handshake(
                        anna,
                        anna.socketBuilder().header("Origin", anna.origin()).header("Origin", "http://e.example")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"same-origin,400", "none,400", "same-site,403", "cross-site,403", "sideways,403"})
    void whatABrowserSaysOfThePageCounts(String site, int status) {
        Visitor anna = SERVICE.seated(ANNA);
        var call = anna.posting("/api/commands/OpenMeeting", "{}").header("Sec-Fetch-Site", site);
        assertThat(anna.send(call).statusCode()).isEqualTo(status);
    }

    private static void assertMay(TestService node, String origin, boolean ours) {
        String sent = origin.replace("{port}", Integer.toString(node.port()));
        Visitor anna = SERVICE.seated(ANNA).at(node);
        anna.cookies().put("__Host-SESSION", anna.cookies().get("SESSION"));
        anna.cookies().put("__Host-XSRF-TOKEN", anna.token());
        int call = anna.send(anna.posting("/api/commands/OpenMeeting", "{}").setHeader("Origin", sent))
                .statusCode();
        assertThat(call).as("call from %s", sent).isEqualTo(ours ? 400 : 403);
        assertThat(handshake(anna, anna.socketBuilder().header("Origin", sent)))
                .as("socket from %s", sent)
                .isEqualTo(ours ? 101 : 403);
    }

    /** The status the handshake was answered with. */
    private static int handshake(Visitor visitor, WebSocket.Builder builder) {
        try {
            builder.buildAsync(visitor.socketAddress(), new TestSocket()).join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }
}
