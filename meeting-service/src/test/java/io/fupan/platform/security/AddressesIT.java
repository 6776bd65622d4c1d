package io.fupan.platform.security;

import static io.fupan.Sample.ANNA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.RawCall;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address, a Host header or a body may try: to lead elsewhere, to lead out of the files, to be without end. */
class AddressesIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final List<String> ADDRESSES = List.of(
            "/", "/swagger-ui", "/decisions", "/api/me", "/api/sign-in", "/nowhere", "/v3/api-docs", "/live", "/%zz");

    /** Links come from fupan.public-url or are relative; the name somebody asked under is repeated nowhere. */
    @Test
    void theHostHeaderIsBelievedNowhere() {
        for (String path : ADDRESSES) {
            RawCall answer = RawCall.send(
                    SERVICE.port(),
                    new byte[0],
                    "GET " + path + " HTTP/1.1",
                    "Host: evil.example",
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Prefix: /evil.example",
                    "Forwarded: host=evil.example;proto=https");
            assertThat(answer.text()).as(path).doesNotContain("evil.example");
            assertThat(answer.header("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/%2e%2e",
                "/\\evil.example",
                "/%5cevil.example",
                "/%09/evil.example",
                "/%2f%2fevil.example",
                "/meetings//evil.example",
                "/?next=https://evil.example",
                "/api/sign-in?continue=https://evil.example",
                "/swagger-ui?url=https://evil.example/x.json",
                "/swagger-ui/index.html?configUrl=https://evil.example/x.json",
                "http://evil.example/",
                "/decisions?q=%0d%0aLocation:%20https://evil.example"
            })
    void nobodyIsLedElsewhere(String target) {
        RawCall answer = RawCall.get(SERVICE.port(), target);
        assertThat(answer.header("Location").orElse("/")).matches("/(?![/\\\\]).*|/");
        assertThat(answer.header("Refresh")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets/..;/application.yaml",
                "/assets/.%00./application.yaml",
                "/assets/%c0%ae%c0%ae/application.yaml",
                "/assets//../../application.yaml",
                "/assets/....//application.yaml",
                "/../../../../etc/passwd",
                "/assets/file:/etc/passwd",
                "/assets/%2fetc%2fpasswd",
                "/swagger-ui/../application.yaml",
                "/swagger-ui/%2e%2e/%2e%2e/application.yaml",
                "/static/index.html",
                "/application.yaml",
                "/META-INF/spring.factories",
                "/WEB-INF/web.xml",
                "/.git/config",
                "/catalogue/refusals.json",
                "/assets/",
                "/assets"
            })
    void nothingButTheFilesOfThePagesIsServed(String target) {
        RawCall answer = RawCall.get(SERVICE.port(), target);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("fupan:", "root:", "spring:", "Index of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sign-in/demo", "/api/sign-out", "/api/commands/OpenMeeting", "/api/nothing"})
    void aBodyEndsAt64KilobytesWhetherItSaysItsLengthOrNot(String path) {
        Visitor anna = SERVICE.seated(ANNA);
        byte[] large = ("{\"person\":\"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);
        var whole = anna.posting(path, "").POST(BodyPublishers.ofByteArray(large));
        assertThat(anna.send(whole).statusCode()).isEqualTo(413);
        var chunked = anna.posting(path, "").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        HttpResponse<String> answer = anna.send(chunked);
        // Who reads nothing of a body has no trouble with it.
        assertThat(answer.statusCode()).isIn(413, 404, 204);
        if (path.contains("demo") || path.contains("commands"))
            assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sign-in/demo", "/api/commands/OpenMeeting"})
    void aBodyNestedWithoutEndIsNoJson(String path) {
        String deep = "{\"person\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        HttpResponse<String> answer = SERVICE.seated(ANNA).post(path, deep);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.JSON.readTree(answer.body()).path("problem").asString())
                .isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "0.000000000000000000001e400000"})
    void aNumberWithoutEndIsNoScore(String number) {
        String body =
                "{\"meeting\":\"01900000-0000-7000-8000-00000000ffff\",\"subject\":{\"team\":true},\"value\":{\"tenths\":"
                        + number + "}}";
        assertThat(SERVICE.seated(ANNA).command("CastBallot", body).statusCode())
                .isEqualTo(400);
    }
}
