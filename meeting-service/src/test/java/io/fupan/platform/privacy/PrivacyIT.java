package io.fupan.platform.privacy;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.platform.service.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.Letterbox;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people are told, what they take along, and what they correct. */
class PrivacyIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final Letterbox LETTERS = new Letterbox();

    @RegisterExtension
    static final TestService SERVICE = new TestService(Stream.concat(
                    Stream.of(LETTERS.springProperties()),
                    Stream.of("fupan.privacy.notice=true", "fupan.privacy.contact=privacy@example.com"))
            .toArray(String[]::new));

    @Test
    void the_notice_is_due_until_this_revision_of_it_was_read() {
        Visitor anna = SERVICE.seated(ANNA);
        JsonNode notice = anna.json("/api/me/notice");
        assertThat(notice.path("due").asBoolean()).isTrue();
        assertThat(notice.path("contact").asString()).isEqualTo("privacy@example.com");
        assertThat(notice.path("months").asInt()).isEqualTo(24);
        assertThat(anna.post("/api/me/notice", "{\"revision\":\"another\"}").statusCode())
                .isEqualTo(400);
        String read = "{\"revision\":\"" + notice.path("revision").asString() + "\"}";
        assertThat(anna.post("/api/me/notice", read).statusCode()).isEqualTo(204);
        assertThat(anna.json("/api/me/notice").path("due").asBoolean()).isFalse();
        assertThat(SERVICE.seated(AUDITOR).json("/api/me/notice").path("due").asBoolean())
                .isTrue();
    }

    @Test
    void somebody_takes_all_along_that_is_about_them_and_nothing_others_said() throws IOException {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        meeting.cast(ANNA, io.fupan.Sample.KR1, 7);
        raise(meeting, ANNA, "=cmd()<script>alert(1)</script> my own words");
        raise(meeting, io.fupan.Sample.BO, "what Bo said");
        Map<String, String> files = unzipped(meeting.by(ANNA));
        JsonNode data = Visitor.JSON.readTree(files.get("data.json"));
        assertThat(data.path("people").path(0).path("names").path("en").asString())
                .isEqualTo("Person p0c");
        assertThat(files.get("data.json"))
                .contains("my own words")
                .contains("\"tenths\" : 7")
                .contains("sign-in")
                .doesNotContain("what Bo said")
                .doesNotContain("password_hash");
        assertThat(data.path("seats").toString()).contains(meeting.id.toString());
        assertThat(data.path("sessions")).isNotEmpty();
        assertThat(files.get("data.html"))
                .contains("my own words")
                .contains("default-src 'none'")
                .doesNotContain("<script>");
        assertThat(SERVICE.seated(AUDITOR).get("/api/access-log").body()).contains("export-my-data");
        assertThat(Visitor.JSON
                        .readTree(unzipped(meeting.by(ANNA)).get("data.json"))
                        .path("copies")
                        .toString())
                .contains("my-data");
    }

    private static void raise(TestMeeting meeting, io.fupan.vocabulary.PersonId person, String claim) {
        meeting.done(
                person,
                "RaiseDispute",
                "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"method\",\"claim\":\"%s\""
                        .formatted(UUID.randomUUID(), claim));
    }

    private static Map<String, String> unzipped(Visitor visitor) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(download(visitor)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] download(Visitor visitor) {
        try {
            var answer = HTTP.send(visitor.request("/api/me/data").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void somebody_corrects_what_they_are_called() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        Visitor bo = meeting.by(io.fupan.Sample.BO);
        assertThat(bo.post("/api/me/profile", "{\"names\":{\"zh\":\"博\"},\"language\":\"zh\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(bo.json("/api/me").path("names").path("en").asString()).isEqualTo("博");
        assertThat(bo.json("/api/me").path("language").asString()).isEqualTo("zh");
        assertThat(bo.post("/api/me/profile", "{\"names\":{},\"language\":\"zh\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void another_address_is_theirs_once_the_link_sent_to_it_was_followed() {
        var person = Installation.account(SERVICE, "old@example.com");
        Installation.account(SERVICE, "taken@example.com");
        Visitor visitor = Installation.signedIn(SERVICE, "old@example.com");
        assertThat(visitor.post("/api/me/email", wanted("new@example.com", "wrong"))
                        .body())
                .contains("password-wrong");
        assertThat(visitor.post("/api/me/email", wanted("taken@example.com", PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(LETTERS.count("taken@example.com")).isZero();
        assertThat(visitor.post("/api/me/email", wanted("new@example.com", PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        String token = LETTERS.latest("new@example.com", 1).token();
        assertThat(SERVICE.bean(Accounts.class).find(new EmailAddress("new@example.com")))
                .isEmpty();
        String shown = "{\"token\":\"" + token + "\"}";
        assertThat(SERVICE.visitor().post("/api/sign-in/email", shown).statusCode())
                .isEqualTo(204);
        assertThat(SERVICE.visitor().post("/api/sign-in/email", shown).statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("/api/me").path("email").asString()).isEqualTo("new@example.com");
        assertThat(LETTERS.latest("old@example.com", 1).text()).contains("another address");
        assertThat(copies(person)).isEqualTo(2);
    }

    private static String wanted(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    private static int copies(io.fupan.vocabulary.PersonId person) {
        return SERVICE.bean(JdbcClient.class)
                .sql("select times from copies where person = ? and kind = 'email'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
