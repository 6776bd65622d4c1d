package io.fupan.platform.guests;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class GuestsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private final TestMeeting meeting = TestMeeting.open(SERVICE);
    private final String path = "/api/meetings/" + meeting.id;

    @Test
    void aGuestKnocksIsLetInAndSeesThisMeetingAndNothingElse() {
        TestMeeting another = TestMeeting.open(SERVICE);
        Visitor guest = knocking(token(), "Ines");
        assertThat(guest.json("/api/me").path("guestOf").asString()).isEqualTo(meeting.id.toString());
        assertThat(code(guest.get(path))).isEqualTo("404 meeting-not-found");
        assertThat(meeting.by(BO).json("/api/people").toString()).doesNotContain("Ines");
        admit("Ines");
        assertThat(guest.get(path).statusCode()).isEqualTo(200);
        assertThat(meeting.by(HOST).json(path + "/lobby").path("waiting")).isEmpty();
        assertThat(guest.json("/api/meetings").path("meetings")).hasSize(1);
        assertThat(guest.json("/api/people").findValuesAsString("person"))
                .contains(ANNA.toString(), HOST.toString())
                .doesNotContain(AUDITOR.toString());
        assertThat(meeting.by(BO).json("/api/people").toString()).contains("Ines");
        assertThat(guest.json("/api/okrs").path("departments")).isEmpty();
        assertThat(code(guest.get("/api/meetings/" + another.id))).isEqualTo("404 meeting-not-found");
        guest.done("JoinMeeting", meeting.body(""));
        assertThat(code(guest.command("CastBallot", meeting.body(TestMeeting.castFields(KR1, 7)))))
                .isEqualTo("403 not-allowed");
    }

    @Test
    void theRecordHoldsNeitherSecretNorName() {
        String token = token();
        knocking(token, "Maria");
        admit();
        assertThat(meeting.by(AUDITOR).get(path + "/events").body())
                .contains("access.InviteIssued", "access.GuestAdmitted")
                .doesNotContain(token, "Maria");
        List<String> kept = SERVICE.bean(JdbcClient.class)
                .sql("select encode(digest, 'base64') from guest_links")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(it -> it.contains(token.substring(0, 20)));
    }

    @Test
    void withTheLinkGoesWhoCameByIt() {
        String token = token();
        Visitor guest = knocking(token, "Maria");
        String invite = admit();
        TestSocket socket = guest.socket();
        socket.send(meeting.joinFrame());
        socket.next("room");
        meeting.done(HOST, "RevokeInvite", "\"invite\":\"" + invite + "\"");
        assertThat(socket.next("bye").path("reason").asString()).isEqualTo("removed");
        socket.awaitClose();
        assertThat(code(guest.get(path))).isEqualTo("404 meeting-not-found");
        assertThat(code(knock(SERVICE.visitor(), token, "Maria"))).isEqualTo("403 invite-not-valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "Li4vLi4v"})
    void whatWasNeverALinkOpensNothing(String token) {
        assertThat(code(knock(SERVICE.visitor(), token, "Maria"))).isEqualTo("403 invite-not-valid");
    }

    @Test
    void aLinkThatWasChangedOpensNothing() {
        String token = token();
        char first = token.charAt(3) == 'A' ? 'B' : 'A';
        String later = token.substring(0, 3) + first + token.substring(4);
        assertThat(code(knock(SERVICE.visitor(), later, "Maria"))).isEqualTo("403 invite-not-valid");
        char last = token.charAt(60) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, 60) + last + token.substring(61);
        assertThat(code(knock(SERVICE.visitor(), forged, "Maria"))).isEqualTo("403 invite-not-valid");
    }

    @Test
    void aGuestsTimeEnds() {
        Visitor guest = knocking(token(), "Maria");
        assertThat(guest.get("/api/me").statusCode()).isEqualTo(200);
        SERVICE.bean(JdbcClient.class)
                .sql("update guests set until = now() - interval '1 second' where meeting = ?")
                .param(meeting.id.value())
                .update();
        SERVICE.bean(GuestBook.class).endWhatIsOver();
        assertThat(guest.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkLetsNoFloodKnock() {
        String token = token();
        Visitor visitor = SERVICE.visitor();
        HttpResponse<String> answer = knock(visitor, token, "Flood 0");
        for (int more = 1; answer.statusCode() == 204 && more < 200; more++)
            answer = knock(visitor, token, "Flood " + more);
        assertThat(code(answer)).isEqualTo("429 too-many-attempts");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        assertThat(meeting.by(HOST).json(path + "/lobby").path("waiting").size())
                .isLessThanOrEqualTo(62);
        SERVICE.bean(JdbcClient.class).sql("delete from attempts").update();
    }

    @Test
    void nobodyWaitsOutsideAMeetingThatIsOver() {
        String token = token();
        meeting.done(HOST, "CloseMeeting", "");
        assertThat(code(knock(SERVICE.visitor(), token, "Maria"))).isEqualTo("403 invite-not-valid");
    }

    @Test
    void aNameIsAName() {
        String token = token();
        for (String name : List.of("", " ", "x".repeat(101)))
            assertThat(code(knock(SERVICE.visitor(), token, name))).isEqualTo("400 malformed");
    }

    @Test
    void aLinkEndsWithinAMonth() {
        String late = Instant.now().plus(Duration.ofDays(40)).toString();
        for (String until : List.of(late, "tomorrow"))
            assertThat(code(meeting.by(HOST).post(path + "/invites", "{\"until\":\"" + until + "\"}")))
                    .isEqualTo("400 malformed");
    }

    private String token() {
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        HttpResponse<String> made = meeting.by(HOST).post(path + "/invites", "{\"until\":\"" + until + "\"}");
        String link = Visitor.JSON.readTree(made.body()).path("path").asString();
        assertThat(link).as(made.body()).startsWith("/invited#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static Visitor knocking(String token, String name) {
        Visitor guest = SERVICE.visitor();
        HttpResponse<String> answer = knock(guest, token, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return guest;
    }

    private static HttpResponse<String> knock(Visitor visitor, String token, String name) {
        return visitor.post("/api/sign-in/invite", "{\"token\":\"%s\",\"name\":\"%s\"}".formatted(token, name));
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }

    /** Lets in whoever waits; the link they came by. */
    private String admit() {
        return admit("Maria");
    }

    private String admit(String name) {
        JsonNode waiting =
                meeting.by(HOST).json(path + "/lobby").path("waiting").get(0);
        assertThat(waiting.path("name").asString()).isEqualTo(name);
        String invite = waiting.path("invite").asString();
        String fields = "\"invite\":\"%s\",\"person\":\"%s\"";
        meeting.done(
                HOST,
                "AdmitGuest",
                fields.formatted(invite, waiting.path("person").asString()));
        return invite;
    }
}
