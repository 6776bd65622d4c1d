package io.fupan.platform.security;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.Installation;
import io.fupan.platform.service.RawCall;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a proxy that ends TLS, and there inside a meeting client's page. */
class BehindTlsIT {

    private static final String ADDRESS = "https://fupan.example";

    @RegisterExtension
    static final TestService SERVICE = new TestService("fupan.public-url=" + ADDRESS);

    @Test
    void theCookiesAreForTlsAndThisHostAlone() {
        assertThat(signIn(SERVICE, ANNA).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-SESSION=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain", "Partitioned"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-XSRF-TOKEN=")
                        .contains("Path=/", "Secure", "SameSite=Lax")
                        .doesNotContain("HttpOnly", "Domain"));
    }

    @Test
    void aDeviceThatIsKnownHasACookieOfThisHostAndIsKnownByIt() {
        Installation.account(SERVICE, "device@example.com");
        Visitor visitor = SERVICE.visitor().from(ADDRESS);
        String credentials = "{\"email\":\"device@example.com\",\"password\":\"%s\"}".formatted(Installation.PASSWORD);
        assertThat(visitor.post("/api/sign-in/password", credentials).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-DEVICE=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        String known = visitor.cookies().get("__Host-DEVICE");
        visitor.post("/api/sign-in/password", credentials);
        assertThat(SERVICE.bean(JdbcClient.class)
                        .sql("select count(*) from known_devices")
                        .query(Integer.class)
                        .single())
                .as("forgotten for the one that takes its place")
                .isEqualTo(1);
        assertThat(visitor.cookies().get("__Host-DEVICE")).isNotEqualTo(known);
    }

    @Test
    void browsersAreToldToStayWithTlsThoughThisRequestCameWithoutIt() {
        for (String path : new String[] {"/", "/api/sign-in", "/assets/none.js", "/api/me"})
            assertThat(RawCall.get(SERVICE.port(), path).header("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void aMeetingClientThatIsNamedMayShowUsAndIsGivenTheCookies() {
        TestService embedded = SERVICE.sibling("fupan.embedded-by=https://meet.example,https://*.huiyi.example:8443");
        RawCall page = RawCall.get(embedded.port(), "/minutes.css");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self' https://meet.example https://*.huiyi.example:8443");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(signIn(embedded, BO).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-SESSION=") || cookie.startsWith("__Host-XSRF-TOKEN="))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Secure", "SameSite=None", "Partitioned")
                        .doesNotContain("Domain"));
    }

    private static HttpResponse<String> signIn(TestService node, PersonId person) {
        Visitor visitor = node.visitor();
        var call = visitor.posting("/api/sign-in/demo", "{\"person\":\"" + person + "\"}");
        HttpResponse<String> answer = visitor.send(call.setHeader("Origin", ADDRESS));
        assertThat(answer.statusCode()).isEqualTo(204);
        return answer;
    }
}
