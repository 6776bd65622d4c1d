package io.fupan.platform.security;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void nobodyIsToldSoAndGetsAToken() {
        Visitor visitor = SERVICE.visitor();
        HttpResponse<String> answer = visitor.get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Visitor.JSON.readTree(answer.body()).path("code").asString()).isEqualTo("sign-in-required");
        assertThat(visitor.cookies()).containsKey("XSRF-TOKEN").doesNotContainKey("SESSION");
        assertThat(Base64.getUrlDecoder().decode(visitor.cookies().get("XSRF-TOKEN")))
                .hasSize(32);
    }

    @Test
    void theSeatsAreListedWithTheReadersNames() {
        Visitor visitor = SERVICE.visitor();
        var request = visitor.request("/api/sign-in").header("Accept-Language", "zh-CN,zh;q=0.9");
        var seats = Visitor.JSON.readTree(visitor.send(request).body()).path("demo");
        assertThat(seats).anySatisfy(seat -> {
            assertThat(seat.path("person").asString()).isEqualTo(HOST.toString());
            assertThat(seat.path("name").asString()).isEqualTo("人p0b");
            assertThat(seat.path("names").path("en").asString()).isEqualTo("Person p0b");
        });
        assertThat(visitor.cookies()).containsKey("XSRF-TOKEN");
    }

    @Test
    void signingInGivesAnotherSessionAndToken() {
        Visitor visitor = SERVICE.visitor();
        visitor.signIn(HOST);
        String session = visitor.cookies().get("SESSION");
        String token = visitor.cookies().get("XSRF-TOKEN");
        HttpResponse<String> answer = visitor.signIn(ANNA);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("SESSION=")
                        .contains("HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(session);
        visitor.get("/api/me");
        assertThat(visitor.cookies().get("XSRF-TOKEN")).isNotEqualTo(token);
        assertThat(visitor.json("/api/me").path("person").asString()).isEqualTo(ANNA.toString());
        visitor.cookies().put("SESSION", session);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionNobodyWasGivenIsNotTaken() {
        Visitor visitor = SERVICE.visitor();
        visitor.cookies().put("SESSION", "Zm9yY2VkLXNlc3Npb24");
        visitor.signIn(HOST);
        assertThat(visitor.cookies().get("SESSION")).isNotEqualTo("Zm9yY2VkLXNlc3Npb24");
    }

    /** The cookie's value is the id once more in base64. */
    @Test
    void aSessionIsNotGuessed() {
        String cookie = SERVICE.seated(HOST).cookies().get("SESSION");
        String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.ISO_8859_1);
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
        assertThat(SERVICE.seated(HOST).cookies().get("SESSION")).isNotEqualTo(cookie);
    }

    @Test
    void meSaysWhoIAm() {
        var me = SERVICE.seated(AUDITOR).json("/api/me");
        assertThat(me.path("roles").get(0).asString()).isEqualTo("auditor");
        assertThat(me.path("seat").asString()).isEqualTo("p0f");
        assertThat(me.path("language").asString()).isEqualTo("en");
        assertThat(me.path("demo").asBoolean()).isTrue();
        assertThat(SERVICE.seated(HOST).json("/api/me").path("roles")).isEmpty();
    }

    @Test
    void twoSeatsAreTwoPeople() {
        Visitor host = SERVICE.seated(HOST);
        Visitor anna = SERVICE.seated(ANNA);
        assertThat(host.origin()).isNotEqualTo(anna.origin()).contains("p0b.localhost");
        assertThat(host.json("/api/me").path("person").asString()).isEqualTo(HOST.toString());
        assertThat(anna.json("/api/me").path("person").asString()).isEqualTo(ANNA.toString());
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = SERVICE.seated(HOST);
        String session = visitor.cookies().get("SESSION");
        assertThat(visitor.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
        visitor.cookies().put("SESSION", session);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoCannotBeSeatedIsAFieldProblem() {
        Visitor visitor = SERVICE.visitor();
        assertThat(field(visitor.post("/api/sign-in/demo", "{}"))).isEqualTo("person missing");
        assertThat(field(visitor.post("/api/sign-in/demo", "{\"person\":\"HOST\"}")))
                .isEqualTo("person id-not-canonical");
        assertThat(field(visitor.post("/api/sign-in/demo", "{\"person\":\"01900000-0000-7000-8000-00000000ffff\"}")))
                .isEqualTo("person person-unknown");
    }

    @Test
    void withoutTokenOrFromElsewhereNothingIsChanged() {
        Visitor visitor = SERVICE.seated(HOST);
        var untold = visitor.posting("/api/sign-out", "{}").setHeader("X-XSRF-TOKEN", "guessed");
        assertThat(code(visitor.send(untold))).isEqualTo("403 request-token-missing");
        var foreign = visitor.posting("/api/sign-out", "{}").setHeader("Origin", "http://evil.example");
        assertThat(code(visitor.send(foreign))).isEqualTo("403 foreign-origin");
        var both = visitor.posting("/api/sign-out", "{}").header("Origin", "http://evil.example");
        assertThat(code(visitor.send(both))).isEqualTo("403 foreign-origin");
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAnybodyMayKeepCarriesNobodysCookie() {
        Visitor visitor = SERVICE.visitor();
        assertThat(visitor.get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void aSessionSurvivesARestart() {
        Visitor visitor = SERVICE.seated(HOST);
        SERVICE.restart();
        assertThat(visitor.json("/api/me").path("person").asString()).isEqualTo(HOST.toString());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }

    private static String field(HttpResponse<String> answer) {
        var problem = Visitor.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        return problem.path("field").asString() + " " + problem.path("problem").asString();
    }
}
