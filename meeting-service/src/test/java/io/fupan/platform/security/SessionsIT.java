package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class SessionsIT {

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo();

    private static final Duration SOON = Duration.ofSeconds(2);
    private static TestService other;

    @BeforeAll
    static void thereAreTwoNodes() {
        other = SERVICE.sibling();
    }

    @Test
    void peopleSeeWhereTheyAreSignedIn() {
        Installation.account(SERVICE, "list@example.com");
        Visitor desk = Installation.signedIn(SERVICE, "list@example.com");
        Visitor phone = Installation.signedIn(SERVICE, "list@example.com");
        JsonNode mine = desk.json("/api/me/sessions").path("sessions");
        assertThat(mine).hasSize(2);
        assertThat(mine.valueStream().filter(it -> it.path("current").asBoolean()))
                .hasSize(1);
        assertThat(mine.toString()).doesNotContain(secret(desk), secret(phone));
        assertThat(mine.get(0).path("lastUsed").asString())
                .isGreaterThanOrEqualTo(mine.get(1).path("lastUsed").asString());
    }

    @Test
    void oneIsEndedOnEveryNodeAtOnce() {
        Installation.account(SERVICE, "one@example.com");
        Visitor desk = Installation.signedIn(SERVICE, "one@example.com");
        Visitor phone = Installation.signedIn(SERVICE, "one@example.com").at(other);
        TestSocket stays = desk.socket();
        TestSocket goes = phone.socket();
        long asked = System.nanoTime();
        assertThat(desk.post("/api/me/sessions/" + another(desk) + "/end", "{}").statusCode())
                .isEqualTo(204);
        assertSignedOut(goes, asked);
        assertThat(phone.get("/api/me").statusCode()).isEqualTo(401);
        stays.send("{\"t\":\"ping\",\"at\":1}");
        assertThat(stays.next().path("t").asString()).isEqualTo("pong");
        assertThat(desk.post("/api/me/sessions/gone/end", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyEndsAnotherPersonsSession() {
        Installation.account(SERVICE, "mine@example.com");
        Installation.account(SERVICE, "yours@example.com");
        Visitor mine = Installation.signedIn(SERVICE, "mine@example.com");
        Visitor yours = Installation.signedIn(SERVICE, "yours@example.com");
        String id =
                mine.json("/api/me/sessions").path("sessions").get(0).path("id").asString();
        assertThat(yours.post("/api/me/sessions/" + id + "/end", "{}").statusCode())
                .isEqualTo(404);
        assertThat(mine.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersEndTogetherAndWithANewPassword() {
        Installation.account(SERVICE, "all@example.com");
        Visitor desk = Installation.signedIn(SERVICE, "all@example.com");
        TestSocket first =
                Installation.signedIn(SERVICE, "all@example.com").at(other).socket();
        long asked = System.nanoTime();
        assertThat(desk.post("/api/me/sessions/end-others", "{}").statusCode()).isEqualTo(204);
        assertSignedOut(first, asked);
        TestSocket second =
                Installation.signedIn(SERVICE, "all@example.com").at(other).socket();
        long changed = System.nanoTime();
        String body = "{\"current\":\"%s\",\"password\":\"replay it move by move\"}".formatted(Installation.PASSWORD);
        assertThat(desk.post("/api/me/password", body).statusCode()).isEqualTo(204);
        assertSignedOut(second, changed);
        assertThat(desk.json("/api/me/sessions").path("sessions")).hasSize(1);
    }

    @Test
    void signingOutClosesTheSocketsOfThatSessionOnTheOtherNode() {
        Installation.account(SERVICE, "out@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "out@example.com");
        TestSocket elsewhere = visitor.at(other).socket();
        long asked = System.nanoTime();
        assertThat(visitor.post("/api/sign-out", "{}").statusCode()).isEqualTo(204);
        assertSignedOut(elsewhere, asked);
    }

    @Test
    void whoIsDisabledIsOutOnEveryNode() {
        Visitor administrator = Installation.administrator(SERVICE, "admin@example.com");
        String person = Installation.account(SERVICE, "disabled@example.com").toString();
        Visitor visitor = Installation.signedIn(SERVICE, "disabled@example.com");
        TestSocket here = visitor.socket();
        TestSocket there = visitor.at(other).socket();
        long asked = System.nanoTime();
        assertThat(administrator
                        .post("/api/accounts/" + person + "/disable", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertSignedOut(here, asked);
        assertSignedOut(there, asked);
        assertThat(visitor.at(other).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void noSessionLastsForEverHoweverMuchItIsUsed() {
        Installation.account(SERVICE, "ever@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "ever@example.com");
        TestSocket socket = visitor.socket();
        begun(visitor, Duration.ofDays(31));
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(socket.next("bye").path("reason").asString()).isEqualTo("signed-out");
    }

    private static void begun(Visitor visitor, Duration ago) {
        SERVICE.bean(JdbcClient.class)
                .sql("update spring_session set creation_time = ? where session_id = ?")
                .params(System.currentTimeMillis() - ago.toMillis(), secret(visitor))
                .update();
    }

    @Test
    void howOneComesInIsChangedByWhoProvedLatelyWhoTheyAre() {
        Installation.account(SERVICE, "key@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "key@example.com");
        assertThat(visitor.post("/api/me/passkeys/options", "{}").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/api/me/passkeys/none/remove", "{}").statusCode())
                .isEqualTo(404);
        begun(visitor, Duration.ofMinutes(16));
        for (String change : List.of("/options", "", "/none/remove")) {
            var answer = visitor.post("/api/me/passkeys" + change, "{}");
            assertThat(answer.statusCode()).as(change).isEqualTo(403);
            assertThat(answer.body()).as(change).contains("sign-in-anew");
        }
        assertThat(visitor.get("/api/me/passkeys").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsSomebodysSessions() {
        Visitor administrator = Installation.administrator(SERVICE, "ender@example.com");
        String person = Installation.account(SERVICE, "lost-phone@example.com").toString();
        Visitor phone = Installation.signedIn(SERVICE, "lost-phone@example.com");
        TestSocket socket = phone.at(other).socket();
        long asked = System.nanoTime();
        assertThat(administrator
                        .post("/api/accounts/" + person + "/sign-out", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertSignedOut(socket, asked);
        assertThat(phone.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Installation.signedIn(SERVICE, "lost-phone@example.com")
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoWasDisabledWhileTheySignedInIsNotIn() {
        String person = Installation.account(SERVICE, "too-late@example.com").toString();
        SERVICE.bean(Accounts.class).disable(PersonId.of(person));
        begin(person);
        assertThat(SERVICE.bean(Sessions.class).of(PersonId.of(person), "")).isEmpty();
    }

    @Test
    void whoIsDisabledRightAfterTheySignedInIsOut() {
        Visitor administrator = Installation.administrator(SERVICE, "in-time-admin@example.com");
        String person = Installation.account(SERVICE, "in-time@example.com").toString();
        var answer = new CompletableFuture<Integer>();
        SERVICE.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            begin(person);
            Thread.startVirtualThread(() -> answer.complete(administrator
                    .post("/api/accounts/" + person + "/disable", "{}")
                    .statusCode()));
            await().until(() -> isAwaited("accounts"));
        });
        assertThat(answer.join()).isEqualTo(204);
        assertThat(SERVICE.bean(Sessions.class).of(PersonId.of(person), "")).isEmpty();
    }

    /** A session as it is written at the end of a request that signed somebody in. */
    private static void begin(String person) {
        long now = System.currentTimeMillis();
        SERVICE.bean(JdbcClient.class)
                .sql("insert into spring_session values (?, ?, ?, ?, 3600, ?, ?)")
                .params(UUID.randomUUID().toString(), UUID.randomUUID().toString(), now, now, now + 3_600_000, person)
                .update();
    }

    private static boolean isAwaited(String table) {
        return SERVICE.bean(JdbcClient.class)
                .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like ?)")
                .param("update " + table + " %")
                .query(Boolean.class)
                .single();
    }

    private static void assertSignedOut(TestSocket socket, long askedNanos) {
        JsonNode bye = socket.next("bye");
        assertThat(bye.path("reason").asString()).isEqualTo("signed-out");
        socket.awaitClose();
        assertThat(Duration.ofNanos(System.nanoTime() - askedNanos)).isLessThan(SOON);
    }

    private static String another(Visitor visitor) {
        return visitor.json("/api/me/sessions")
                .path("sessions")
                .valueStream()
                .filter(it -> !it.path("current").asBoolean())
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String secret(Visitor visitor) {
        return new String(Base64.getDecoder().decode(visitor.cookies().get("SESSION")));
    }
}
