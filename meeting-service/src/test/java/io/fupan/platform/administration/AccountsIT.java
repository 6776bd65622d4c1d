package io.fupan.platform.administration;

import static io.fupan.platform.service.Installation.PASSWORD;
import static io.fupan.platform.service.Installation.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.Letterbox;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Words;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AccountsIT {

    private static final String DEPARTMENT = "46b9dcde-e071-3b10-b3c9-29e6b33f6270";

    @RegisterExtension
    static final Letterbox LETTERS = new Letterbox();

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo(LETTERS.springProperties());

    private static Visitor administrator;

    @BeforeAll
    static void somebodyLooksAfterAccounts() {
        administrator = Installation.administrator(SERVICE, "admin@example.com");
    }

    @Test
    void whoIsInvitedIsWrittenToInTheirLanguageAndComesInByTheLink() {
        SERVICE.give(act -> new DefineDepartment(act, DepartmentId.of(DEPARTMENT), Words.of("客户成功部")));
        JsonNode sent = json(invite("""
            {"email":"Chen@Example.com","names":{"zh":"陈晓雨"},"language":"zh",
             "departments":["46b9dcde-e071-3b10-b3c9-29e6b33f6270"]}\
            """));
        assertThat(sent.path("mailed").asBoolean()).isTrue();
        assertThat(sent.has("link")).isFalse();
        var letter = LETTERS.latest("chen@example.com", 1);
        assertThat(letter.from()).contains("fupan@localhost");
        assertThat(letter.subject()).isEqualTo("李静邀请你加入复盘");
        assertThat(letter.text()).startsWith("陈晓雨，你好：").contains("/invitation#");
        assertThat(letter.html()).contains("<html lang=\"zh-CN\">", letter.token());
        assertThat(entry("chen@example.com").path("state").asString()).isEqualTo("invited");

        Visitor visitor = SERVICE.visitor();
        JsonNode opens = json(visitor.post("/api/sign-in/link", "{\"token\":\"%s\"}".formatted(letter.token())));
        assertThat(opens.path("email").asString()).isEqualTo("chen@example.com");
        assertThat(opens.path("names").path("zh").asString()).isEqualTo("陈晓雨");
        assertThat(accept(visitor, letter.token()).statusCode()).isEqualTo(204);
        assertThat(visitor.json("/api/me").path("names").path("en").asString()).isEqualTo("Xiaoyu Chen");
        assertThat(code(accept(SERVICE.visitor(), letter.token()))).isEqualTo("link-not-valid");
        JsonNode entry = entry("chen@example.com");
        assertThat(entry.path("state").asString()).isEqualTo("active");
        assertThat(visitor.json("/api/me").path("convenesFor").get(0).asString())
                .isEqualTo(DEPARTMENT);
        assertThat(entry.path("departments").get(0).asString()).startsWith("46b9dcde");
        assertThat(enter("chen@example.com").statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyIsInvitedForADepartmentThereIsNot() {
        JsonNode problem = json(invite("""
            {"email":"lost@example.com","language":"en","departments":["46b9dcde-e071-3b10-b3c9-29e6b33f6271"]}\
            """));
        assertThat(problem.path("field").asString() + " "
                        + problem.path("problem").asString())
                .isEqualTo("departments department-unknown");
    }

    @Test
    void anInvitationSentAgainReplacesTheOneBefore() {
        String person = json(invite("{\"email\":\"again@example.com\",\"language\":\"en\"}"))
                .path("person")
                .asString();
        String first = LETTERS.latest("again@example.com", 1).token();
        assertThat(administrator.post("/api/accounts/" + person + "/link", "{}").statusCode())
                .isEqualTo(200);
        var second = LETTERS.latest("again@example.com", 2);
        assertThat(second.text()).startsWith("Dear again,").contains("Jing Li has opened");
        assertThat(code(accept(SERVICE.visitor(), first))).isEqualTo("link-not-valid");
        assertThat(accept(SERVICE.visitor(), second.token()).statusCode()).isEqualTo(204);
    }

    @Test
    void oneAddressIsOneAccount() {
        assertThat(invite("{\"email\":\"twice@example.com\",\"language\":\"en\"}")
                        .statusCode())
                .isEqualTo(201);
        JsonNode problem = json(invite("{\"email\":\"TWICE@example.com\",\"language\":\"zh\"}"));
        assertThat(problem.path("field").asString() + " "
                        + problem.path("problem").asString())
                .isEqualTo("email email-taken");
        assertThat(json(invite("{\"email\":\"no address\",\"language\":\"zh\"}"))
                        .path("problem")
                        .asString())
                .isEqualTo("email-malformed");
        assertThat(json(invite("{\"email\":\"a@example.com\",\"language\":\"fr\"}"))
                        .path("problem")
                        .asString())
                .isEqualTo("language-unknown");
    }

    @Test
    void onlyAdministratorsMay() {
        Installation.account(SERVICE, "member@example.com");
        Visitor member = Installation.signedIn(SERVICE, "member@example.com");
        String person = member.json("/api/me").path("person").asString();
        assertThat(member.get("/api/accounts").statusCode()).isEqualTo(403);
        assertThat(member.post("/api/accounts", "{\"email\":\"x@example.com\",\"language\":\"en\"}")
                        .statusCode())
                .isEqualTo(403);
        for (String deed : new String[] {"link", "disable", "enable"})
            assertThat(member.post("/api/accounts/" + person + "/" + deed, "{}").statusCode())
                    .isEqualTo(403);
        assertThat(SERVICE.visitor().get("/api/accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsClosedUntilItIsEnabled() {
        String person = Installation.account(SERVICE, "gone@example.com").toString();
        assertThat(administrator.post("/api/accounts/" + person + "/link", "{}").statusCode())
                .isEqualTo(200);
        String link = LETTERS.latest("gone@example.com", 1).token();
        assertThat(administrator
                        .post("/api/accounts/" + person + "/disable", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(entry("gone@example.com").path("state").asString()).isEqualTo("disabled");
        assertThat(code(enter("gone@example.com"))).isEqualTo("account-disabled");
        assertThat(code(reset(SERVICE.visitor(), link))).isEqualTo("link-not-valid");
        assertThat(code(administrator.post("/api/accounts/" + person + "/link", "{}")))
                .isEqualTo("account-disabled");
        assertThat(administrator
                        .post("/api/accounts/" + person + "/enable", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(enter("gone@example.com").statusCode()).isEqualTo(204);
        String me = administrator.json("/api/me").path("person").asString();
        assertThat(code(administrator.post("/api/accounts/" + me + "/disable", "{}")))
                .isEqualTo("not-yourself");
        assertThat(administrator.post("/api/accounts/nobody/disable", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoForgotTheirPasswordIsWrittenToAndNobodyLearnsWhoHasAnAccount() {
        Installation.account(SERVICE, "forgot@example.com");
        Visitor visitor = SERVICE.visitor();
        assertThat(visitor.json("/api/sign-in").path("mail").asBoolean()).isTrue();
        assertThat(forgot(visitor, "nobody@example.com").statusCode()).isEqualTo(204);
        assertThat(forgot(visitor, "forgot@example.com").statusCode()).isEqualTo(204);
        var letter = LETTERS.latest("forgot@example.com", 1);
        assertThat(letter.subject()).isEqualTo("Choose another password for Fupan");
        assertThat(LETTERS.count("nobody@example.com")).isZero();
        assertThat(json(visitor.post("/api/sign-in/reset", body(letter.token(), PASSWORD)))
                        .path("problem")
                        .asString())
                .isEqualTo("password-unchanged");
        assertThat(reset(visitor, letter.token()).statusCode()).isEqualTo(204);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(code(reset(SERVICE.visitor(), letter.token()))).isEqualTo("link-not-valid");
        assertThat(code(enter("forgot@example.com"))).isEqualTo("sign-in-failed");
    }

    private static HttpResponse<String> invite(String body) {
        return administrator.post("/api/accounts", body);
    }

    private static HttpResponse<String> accept(Visitor visitor, String token) {
        return visitor.post("/api/sign-in/invited", """
            {"token":"%s","names":{"zh":"陈晓雨","en":"Xiaoyu Chen"},"language":"zh","password":"%s"}\
            """.formatted(token, PASSWORD));
    }

    private static HttpResponse<String> reset(Visitor visitor, String token) {
        return visitor.post("/api/sign-in/reset", body(token, "replay it move by move"));
    }

    private static String body(String token, String password) {
        return "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password);
    }

    private static HttpResponse<String> forgot(Visitor visitor, String email) {
        return visitor.post("/api/sign-in/forgotten", "{\"email\":\"%s\"}".formatted(email));
    }

    private static HttpResponse<String> enter(String email) {
        return SERVICE.visitor().post("/api/sign-in/password", credentials(email, PASSWORD));
    }

    private static JsonNode entry(String email) {
        return administrator
                .json("/api/accounts")
                .path("accounts")
                .valueStream()
                .filter(it -> it.path("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Visitor.JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }
}
