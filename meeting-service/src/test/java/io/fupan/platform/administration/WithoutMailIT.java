package io.fupan.platform.administration;

import static io.fupan.platform.service.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.Installation;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithoutMailIT {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo();

    @Test
    void theAdministratorPassesTheLinkOn() {
        Visitor administrator = Installation.administrator(SERVICE, "admin@example.com");
        var sent = Visitor.JSON.readTree(administrator
                .post("/api/accounts", "{\"email\":\"by-hand@example.com\",\"language\":\"en\"}")
                .body());
        assertThat(sent.path("mailed").asBoolean()).isFalse();
        String link = sent.path("link").asString();
        assertThat(link).startsWith("http://localhost:" + SERVICE.port() + "/invitation#");
        Visitor visitor = SERVICE.visitor();
        var accepted = visitor.post("/api/sign-in/invited", """
            {"token":"%s","names":{"en":"By Hand"},"password":"%s"}\
            """.formatted(link.split("#")[1], PASSWORD));
        assertThat(accepted.statusCode()).isEqualTo(204);
        assertThat(administrator.json("/api/accounts").path("mail").asBoolean()).isFalse();
    }

    @Test
    void whoForgotTheirPasswordIsNotPromisedALetter() {
        Visitor visitor = SERVICE.visitor();
        assertThat(visitor.json("/api/sign-in").path("mail").asBoolean()).isFalse();
        assertThat(visitor.post("/api/sign-in/forgotten", "{\"email\":\"a@example.com\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
