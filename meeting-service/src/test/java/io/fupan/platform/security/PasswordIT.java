package io.fupan.platform.security;

import static io.fupan.platform.service.Installation.PASSWORD;
import static io.fupan.platform.service.Installation.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PasswordIT {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo();

    @Test
    void theOwnerOfAnAccountComesInAndNobodyElse() {
        PersonId person = Installation.account(SERVICE, "in@example.com");
        Visitor visitor = SERVICE.visitor();
        assertThat(code(enter(visitor, "in@example.com", "another sentence"))).isEqualTo("401 sign-in-failed");
        assertThat(code(enter(visitor, "nobody@example.com", PASSWORD))).isEqualTo("401 sign-in-failed");
        assertThat(code(enter(visitor, "in@example.com", "x".repeat(10_000)))).isEqualTo("401 sign-in-failed");
        assertThat(enter(visitor, " IN@example.com ", PASSWORD).statusCode()).isEqualTo(204);
        var me = visitor.json("/api/me");
        assertThat(me.path("person").asString()).isEqualTo(person.toString());
        assertThat(me.path("email").asString()).isEqualTo("in@example.com");
        assertThat(me.path("demo").asBoolean()).isFalse();
    }

    @Test
    void theWayIsOpenOnlyWhereThereAreAccounts() {
        Installation.account(SERVICE, "ways@example.com");
        var ways = SERVICE.visitor().json("/api/sign-in");
        assertThat(ways.path("password").asBoolean()).isTrue();
        assertThat(ways.path("setUp").asBoolean()).isFalse();
        assertThat(ways.path("demo")).isEmpty();
    }

    @Test
    void signingInGivesAnotherSession() {
        Installation.account(SERVICE, "session@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "session@example.com");
        String before = visitor.cookies().get("SESSION");
        var answer = enter(visitor, "session@example.com", PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("DEVICE=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(visitor.cookies().get("SESSION")).isNotEqualTo(before);
        visitor.cookies().put("SESSION", before);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsToldToItsOwnerOnly() {
        PersonId person = Installation.account(SERVICE, "disabled@example.com");
        SERVICE.bean(Accounts.class).disable(person);
        Visitor visitor = SERVICE.visitor();
        assertThat(code(enter(visitor, "disabled@example.com", "another sentence")))
                .isEqualTo("401 sign-in-failed");
        assertThat(code(enter(visitor, "disabled@example.com", PASSWORD))).isEqualTo("403 account-disabled");
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverGuessesShutsThemselvesOutAndNotTheOwner() {
        Installation.account(SERVICE, "guessed@example.com");
        Visitor owner = Installation.signedIn(SERVICE, "guessed@example.com");
        Visitor guesser = SERVICE.visitor();
        for (int i = 0; i < SignInLimits.ACCOUNT.whole(); i++)
            assertThat(code(enter(guesser, "guessed@example.com", "guess number " + i)))
                    .isEqualTo("401 sign-in-failed");
        var refused = enter(guesser, "guessed@example.com", PASSWORD);
        assertThat(code(refused)).isEqualTo("429 too-many-attempts");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(enter(owner, "guessed@example.com", PASSWORD).statusCode()).isEqualTo(204);
        Installation.account(SERVICE, "neighbour@example.com");
        assertThat(enter(SERVICE.visitor(), "neighbour@example.com", PASSWORD).statusCode())
                .isEqualTo(204);
    }

    @Test
    void thereIsOneAnswerForAccountsThatAreNotThere() {
        for (int i = 0; i < SignInLimits.ACCOUNT.whole(); i++)
            enter(SERVICE.visitor(), "ghost@example.com", "guess it");
        assertThat(code(enter(SERVICE.visitor(), "ghost@example.com", "guess it")))
                .isEqualTo("429 too-many-attempts");
    }

    @Test
    void whoComesInUsesNothingUp() {
        Installation.account(SERVICE, "often@example.com");
        for (int i = 0; i < 2 * SignInLimits.ACCOUNT.whole(); i++)
            assertThat(enter(SERVICE.visitor(), "often@example.com", PASSWORD).statusCode())
                    .isEqualTo(204);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        Installation.account(SERVICE, "change@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "change@example.com");
        assertThat(field(change(visitor, "not this one", "replay it move by move")))
                .isEqualTo("current password-wrong");
        assertThat(field(change(visitor, PASSWORD, PASSWORD))).isEqualTo("password password-unchanged");
        assertThat(field(change(visitor, PASSWORD, "short"))).isEqualTo("password password-too-short");
        assertThat(field(change(visitor, PASSWORD, "JingLi-JingLi"))).isEqualTo("nothing");
        assertThat(field(change(visitor, "JingLi-JingLi", "Jing Li 2026-11")))
                .isEqualTo("password password-is-known-of-you");
        assertThat(change(visitor, "JingLi-JingLi", "replay it move by move").statusCode())
                .isEqualTo(204);
        assertThat(code(enter(SERVICE.visitor(), "change@example.com", PASSWORD)))
                .isEqualTo("401 sign-in-failed");
        assertThat(enter(SERVICE.visitor(), "change@example.com", "replay it move by move")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void noPasswordAndNothingKeptOfOneIsEverPrintedOrShown(CapturedOutput output) {
        PersonId person = Installation.account(SERVICE, "secret@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "secret@example.com");
        enter(SERVICE.visitor(), "secret@example.com", "a wrong one");
        assertThat(SERVICE.bean(Accounts.class).find(person).orElseThrow().toString())
                .doesNotContain("argon2");
        assertThat(visitor.get("/api/me").body() + visitor.get("/api/people").body())
                .doesNotContain("argon2");
        assertThat(output.getAll()).doesNotContain("argon2", PASSWORD, "a wrong one");
    }

    private static HttpResponse<String> enter(Visitor visitor, String email, String password) {
        return visitor.post("/api/sign-in/password", credentials(email, password));
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String password) {
        return visitor.post(
                "/api/me/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }

    private static String field(HttpResponse<String> answer) {
        if (answer.statusCode() == 204) return "nothing";
        var problem = Visitor.JSON.readTree(answer.body());
        return problem.path("field").asString() + " " + problem.path("problem").asString();
    }
}
