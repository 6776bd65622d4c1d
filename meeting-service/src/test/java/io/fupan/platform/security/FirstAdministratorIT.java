package io.fupan.platform.security;

import static io.fupan.platform.service.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorIT {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo("fupan.public-url=http://localhost:8099/");

    private static final Pattern LINK = Pattern.compile("http://localhost:8099/set-up#([\\w-]{43})\n");

    @BeforeEach
    void nobodyIsThere() {
        SERVICE.bean(JdbcClient.class).sql("delete from accounts").update();
    }

    @Test
    void theLinkIsPrintedAtEachStartUntilSomebodyUsedIt(CapturedOutput output) {
        SERVICE.restart();
        String token = LINK.matcher(output.getOut())
                .results()
                .map(link -> link.group(1))
                .reduce((_, latest) -> latest)
                .orElseThrow();
        Visitor visitor = visitor();
        assertThat(visitor.json("/api/sign-in").path("setUp").asBoolean()).isTrue();
        assertThat(setUp(visitor, token, "first@example.com").statusCode()).isEqualTo(204);
        var me = visitor.json("/api/me");
        assertThat(me.path("roles").get(0).asString()).isEqualTo("administrator");
        assertThat(me.path("names").path("en").asString()).isEqualTo("孙悦");
        int before = output.getOut().length();
        SERVICE.restart();
        assertThat(output.getOut().substring(before)).doesNotContain("/set-up");
        assertThat(visitor.json("/api/sign-in").path("setUp").asBoolean()).isFalse();
    }

    @Test
    void itWorksOnceAndNotForWhoeverComesLater() {
        String first = SERVICE.bean(Links.class).issueSetUp();
        String second = SERVICE.bean(Links.class).issueSetUp();
        assertThat(setUp(visitor(), first, "one@example.com").statusCode()).isEqualTo(204);
        assertThat(code(setUp(visitor(), first, "two@example.com"))).isEqualTo("link-not-valid");
        assertThat(code(setUp(visitor(), second, "three@example.com"))).isEqualTo("link-not-valid");
        assertThat(SERVICE.bean(Accounts.class).all()).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneBecomesIt() {
        List<String> tokens = Stream.generate(() -> SERVICE.bean(Links.class).issueSetUp())
                .limit(4)
                .toList();
        var answers = tokens.stream()
                .map(token -> CompletableFuture.supplyAsync(
                        () -> setUp(visitor(), token, token.substring(0, 5) + "@example.com")))
                .toList();
        assertThat(answers.stream().map(it -> it.join().statusCode())).containsOnlyOnce(204);
        assertThat(SERVICE.bean(Accounts.class).all()).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesTheLinkAsItWas() {
        String token = SERVICE.bean(Links.class).issueSetUp();
        var weak = visitor().post("/api/sign-in/set-up", body(token, "weak@example.com", "password-1234"));
        assertThat(Visitor.JSON.readTree(weak.body()).path("problem").asString())
                .isEqualTo("password-too-common");
        var look = visitor().post("/api/sign-in/link", "{\"token\":\"" + token + "\"}");
        assertThat(Visitor.JSON.readTree(look.body()).path("purpose").asString())
                .isEqualTo("set-up");
        assertThat(setUp(visitor(), token, "weak@example.com").statusCode()).isEqualTo(204);
    }

    @Test
    void itEndsByItself() {
        String token = SERVICE.bean(Links.class).issueSetUp();
        SERVICE.bean(JdbcClient.class)
                .sql("update account_links set expires_at = now() - interval '1 second'")
                .update();
        assertThat(code(setUp(visitor(), token, "late@example.com"))).isEqualTo("link-not-valid");
        assertThat(code(setUp(visitor(), "a".repeat(43), "none@example.com"))).isEqualTo("link-not-valid");
    }

    private static Visitor visitor() {
        return SERVICE.visitor().from("http://localhost:8099");
    }

    private static HttpResponse<String> setUp(Visitor visitor, String token, String email) {
        return visitor.post("/api/sign-in/set-up", body(token, email, PASSWORD));
    }

    private static String body(String token, String email, String password) {
        return """
            {"token":"%s","email":"%s","names":{"zh":"孙悦"},"language":"zh","password":"%s"}\
            """.formatted(token, email, password);
    }

    private static String code(HttpResponse<String> answer) {
        return Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
