package io.fupan.platform.web;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.platform.service.TestMeeting.castFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.platform.service.Mirror;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestTables;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class MeetingCallsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void aWriteIsInTheNextRead() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        for (int tenths = 0; tenths <= 10; tenths++) {
            long position = meeting.cast(ANNA, KR1, tenths);
            JsonNode now = meeting.now(ANNA);
            assertThat(now.path("position").asLong()).isEqualTo(position);
            assertThat(now.path("desk")
                            .path("ballots")
                            .path(KR1.toString())
                            .path("tenths")
                            .asInt())
                    .isEqualTo(tenths);
        }
    }

    @Test
    void theListHoldsWhatIMaySee() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        JsonNode mine = listed(meeting, BO);
        assertThat(mine.path("title").asString()).isEqualTo("Review");
        assertThat(mine.path("departmentName").asString()).isEqualTo("Customer Success");
        assertThat(mine.path("status").asString()).isEqualTo("open");
        assertThat(mine.path("role").asString()).isEqualTo("participant");
        assertThat(mine.path("move").asInt()).isEqualTo(5);
        assertThat(mine.path("people").asInt()).isEqualTo(4);
        assertThat(mine.path("decisions").asInt()).isZero();
        assertThat(mine.has("openedAt")).isTrue();
        assertThat(mine.has("closedAt")).isFalse();
        assertThat(listed(meeting, AUDITOR).path("role").asString()).isEqualTo("auditor");
        assertThat(listed(meeting, STRANGER).isMissingNode()).isTrue();
        TestMeeting later = TestMeeting.convened(SERVICE);
        assertThat(later.by(HOST)
                        .json("/api/meetings")
                        .path("meetings")
                        .get(0)
                        .path("meeting")
                        .asString())
                .isEqualTo(later.id.toString());
    }

    @Test
    void builtAnewTheListIsTheSame() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        JsonNode before = listed(meeting, BO);
        var tables = new TestTables(SERVICE, MeetingsTable.NAME);
        List<String> meetings = tables.rows("meetings");
        List<String> seats = tables.rows("seats");
        tables.rebuild();
        assertThat(tables.rows("meetings")).isEqualTo(meetings).isNotEmpty();
        assertThat(tables.rows("seats")).isEqualTo(seats);
        assertThat(listed(meeting, BO)).isEqualTo(before);
    }

    @Test
    void theReplayLeadsFromNothingToNowAndFromAnyPositionToo() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        long middle = meeting.cast(ANNA, KR1, 7);
        meeting.cast(BO, KR1, 4);
        meeting.done(HOST, "RevealBallot", TestMeeting.subject(KR1));
        String path = "/api/meetings/" + meeting.id;
        JsonNode now = meeting.now(OBSERVER);
        JsonNode whole = meeting.by(OBSERVER).json(path + "/replay");
        assertThat(whole.path("initial")).isEmpty();
        assertThat(whole.has("next")).isFalse();
        assertThat(whole.path("moves")).hasSize(8);
        assertThat(played(whole)).isEqualTo(now.path("room"));
        JsonNode rest = meeting.by(OBSERVER).json(path + "/replay?after=" + middle);
        assertThat(rest.path("moves")).hasSize(2);
        assertThat(rest.path("initial"))
                .isEqualTo(meeting.by(OBSERVER).json(path + "?at=" + middle).path("room"));
        assertThat(played(rest)).isEqualTo(now.path("room"));
        String instant = whole.path("moves").get(7).path("at").asString();
        JsonNode then = meeting.by(OBSERVER).json(path + "?at=" + instant);
        assertThat(then.path("room")).isEqualTo(now.path("room"));
        assertThat(then.has("desk")).isFalse();
        assertThat(meeting.by(OBSERVER).json(path + "?at=2000-01-01T00:00:00Z").path("room"))
                .isEmpty();
    }

    private static JsonNode played(JsonNode page) {
        JsonNode room = page.path("initial");
        for (JsonNode move : page.path("moves")) room = Mirror.merge(room, move.path("room"));
        return room;
    }

    @Test
    void onlyAuditorsTakeTheEventsAlongAndItIsNoted() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        String path = "/api/meetings/" + meeting.id + "/events";
        assertThat(code(meeting.by(HOST).get(path))).isEqualTo("403 not-allowed");
        assertThat(code(meeting.by(STRANGER).get(path))).isEqualTo("404 meeting-not-found");
        HttpResponse<String> export = meeting.by(AUDITOR).get(path);
        List<JsonNode> lines = export.body().lines().map(Visitor.JSON::readTree).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst().path("event").asString()).isEqualTo("convening.MeetingConvened");
        assertThat(lines.getFirst().path("words").path("/title").asString()).isEqualTo("Review");
        assertThat(noted(meeting))
                .contains(
                        HOST + " export-events denied",
                        STRANGER + " export-events denied",
                        AUDITOR + " export-events allowed");
    }

    @Test
    void whatOneMayNotKnowIsNotFoundAndNoted() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        String path = "/api/meetings/" + meeting.id;
        for (String view : List.of("", "?at=1", "/replay", "/minutes", "/events"))
            assertThat(code(meeting.by(STRANGER).get(path + view))).isEqualTo("404 meeting-not-found");
        assertThat(code(meeting.by(STRANGER).command("CastBallot", meeting.body(castFields(KR1, 7)))))
                .isEqualTo("404 meeting-not-found");
        assertThat(code(meeting.by(OBSERVER).command("CastBallot", meeting.body(castFields(KR1, 7)))))
                .isEqualTo("403 not-allowed");
        assertThat(noted(meeting))
                .contains(
                        STRANGER + " see-room denied",
                        STRANGER + " CastBallot denied",
                        OBSERVER + " CastBallot denied");
    }

    private static List<String> noted(TestMeeting meeting) {
        return SERVICE.bean(JdbcClient.class)
                .sql("select person || ' ' || deed || ' ' || outcome from access_log where meeting = ?")
                .param(meeting.id.value())
                .query(String.class)
                .list();
    }

    @Test
    void theSameKeyIsTheSameCommand() {
        TestMeeting meeting = TestMeeting.convened(SERVICE);
        String key = UUID.randomUUID().toString();
        String first =
                meeting.by(HOST).command("OpenMeeting", meeting.body(""), key).body();
        assertThat(meeting.by(HOST)
                        .command("OpenMeeting", meeting.body(""), key)
                        .body())
                .isEqualTo(first);
        assertThat(code(meeting.by(HOST).command("JoinMeeting", meeting.body(""), key)))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(code(meeting.by(HOST).command("OpenMeeting", meeting.body(""))))
                .isEqualTo("422 meeting-already-open");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing,404 not-found",
        "GET,/nothing-here.js,404 not-found",
        "GET,/api/meetings/x,404 not-found",
        "GET,/api/meetings/01900000-0000-7000-8000-00000000ffff,404 meeting-not-found",
        "POST,/api/meetings,405 method-not-allowed",
        "DELETE,/api/commands/OpenMeeting,405 method-not-allowed",
        "GET,/api/..%2fmeetings,400 malformed",
    })
    void whatIsNotThereIsAProblemToo(String method, String path, String code) {
        Visitor host = SERVICE.seated(HOST);
        HttpResponse<String> answer = host.send(host.posting(path, "{}").method(method, BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Exception", "<html");
    }

    @Test
    void bodiesAreBoundedAndJson() {
        Visitor host = SERVICE.seated(HOST);
        String path = "/api/commands/OpenMeeting";
        assertThat(code(host.post(path, "{\"x\":\"" + "x".repeat(66_000) + "\"}")))
                .isEqualTo("413 too-large");
        assertThat(code(host.post(path, "{"))).isEqualTo("400 malformed");
        assertThat(code(host.send(host.posting(path, "a=b").setHeader("Content-Type", "text/plain"))))
                .isEqualTo("415 unsupported-media-type");
        HttpResponse<String> badKey = host.command("OpenMeeting", "{}", "not-a-uuid");
        assertThat(code(badKey)).isEqualTo("400 malformed");
        assertThat(Visitor.JSON.readTree(badKey.body()).path("field").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(code(host.command("Dance", "{}"))).isEqualTo("400 unknown-command");
    }

    @Test
    void problemsAreInTheReadersLanguage() {
        Visitor host = SERVICE.seated(HOST);
        var request = host.request("/api/nothing").header("Accept-Language", "zh-CN,en;q=0.5");
        assertThat(Visitor.JSON
                        .readTree(host.send(request).body())
                        .path("detail")
                        .asString())
                .endsWith("。");
        assertThat(host.json("/api/nothing").path("detail").asString()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"text/markdown,# Review", "text/html,<h1>Review</h1>", "application/json,\"title\":\"Review\""})
    void minutesComeInTheFormAskedFor(String accept, String part) {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        Visitor host = meeting.by(HOST);
        var request = host.request("/api/meetings/" + meeting.id + "/minutes").header("Accept", accept);
        HttpResponse<String> answer = host.send(request);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void okrsAreThoseAMeetingWouldTable() {
        JsonNode department =
                SERVICE.seated(HOST).json("/api/okrs").path("departments").get(0);
        JsonNode room = TestMeeting.open(SERVICE).now(HOST).path("room");
        assertThat(department.path("name").asString()).isEqualTo("Customer Success");
        assertThat(department.path("cycles").get(0).asString()).isEqualTo(Sample.CYCLE.name());
        assertThat(department.path("objectives")).isEqualTo(room.path("objectives"));
        assertThat(department.path("keyResults")).isEqualTo(room.path("keyResults"));
    }

    private static JsonNode listed(TestMeeting meeting, PersonId person) {
        return StreamSupport.stream(
                        meeting.by(person)
                                .json("/api/meetings")
                                .path("meetings")
                                .spliterator(),
                        false)
                .filter(it -> it.path("meeting").asString().equals(meeting.id.toString()))
                .findFirst()
                .orElse(Visitor.JSON.missingNode());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
