package io.fupan.platform.register;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.live.EventPages;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestTables;
import io.fupan.platform.service.Visitor;
import io.fupan.room.Story;
import io.fupan.vocabulary.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RegisterIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final TestTables TABLES = new TestTables(SERVICE, RegisterProjection.NAME);

    private static final Map<PersonId, Visitor> VISITORS = new HashMap<>();

    private UUID meeting = UUID.randomUUID();
    private UUID decision = UUID.randomUUID();
    private UUID dispute = UUID.randomUUID();

    @BeforeEach
    void decide() {
        meeting = UUID.randomUUID();
        decision = UUID.randomUUID();
        dispute = UUID.randomUUID();
        give(
                HOST,
                "ConveneMeeting",
                ",'department':'%s','cycle':'2026-B5','title':'客户成功复盘','participants':['%s','%s'],'observers':['%s']"
                        .formatted(DEPARTMENT, ANNA, BO, OBSERVER));
        give(HOST, "OpenMeeting", "");
        give(
                ANNA,
                "RaiseDispute",
                ",'dispute':'%s','subject':{'team':true},'root':'positioning','claim':'我们没想清楚自己是谁'".formatted(dispute));
        give(
                BO,
                "ProposeDecision",
                ",'decision':'%s','text':'拆分 100%% 的目标 B2','restsOn':[{'dispute':'%s'},{'keyResult':'%s'},{'objective':'%s'}]"
                        .formatted(decision, dispute, KR1, B1));
        give(ANNA, "RespondToProposal", ",'decision':'%s','response':'agree'".formatted(decision));
        give(
                BO,
                "RespondToProposal",
                ",'decision':'%s','response':'object','reason':'Half_attention each'".formatted(decision));
        give(HOST, "RecordDecision", ",'decision':'%s','how':'lead'".formatted(decision));
    }

    @Test
    void aDecisionIsKeptWithAllItStandsOn() {
        JsonNode entry = only(find(HOST, "meeting=" + meeting));
        assertThat(entry.path("decision").asString()).isEqualTo(decision.toString());
        assertThat(entry.path("meetingTitle").asString()).isEqualTo("客户成功复盘");
        assertThat(entry.path("departmentName").asString()).isEqualTo("Customer Success");
        assertThat(entry.path("cycle").asString()).isEqualTo("2026-B5");
        assertThat(entry.path("text").asString()).isEqualTo("拆分 100% 的目标 B2");
        assertThat(entry.path("how").asString()).isEqualTo("lead");
        assertThat(entry.path("recordedBy").asString()).isEqualTo(HOST.toString());
        assertThat(entry.path("recordedAt").asString()).endsWith("Z");
        assertThat(entry.path("agree")).hasToString("[\"" + ANNA + "\"]");
        JsonNode dissent = entry.path("dissent").get(0);
        assertThat(dissent.path("person").asString()).isEqualTo(BO.toString());
        assertThat(dissent.path("response").asString()).isEqualTo("object");
        assertThat(dissent.path("reason").asString()).isEqualTo("Half_attention each");
        assertThat(labels(entry)).containsExactly("我们没想清楚自己是谁", "KR B1.1", "O B1");
        assertThat(entry.path("restsOn").get(1).path("keyResult").asString()).isEqualTo(KR1.toString());
    }

    @Test
    void itsMoveIsTheOneTheReplayCallsSo() {
        JsonNode entry = only(find(HOST, "meeting=" + meeting));
        Story story = Story.EMPTY;
        var events = EventPages.of(SERVICE.bean(EventReader.class), "meeting:" + meeting);
        while (events.hasNext()) {
            var told = story.next(events.next());
            story = told.story();
            if (!(told.moved().recorded().event() instanceof DecisionRecorded)) continue;
            assertThat(entry.path("move").asInt()).isEqualTo(told.moved().move().orElseThrow());
            assertThat(entry.path("position").asLong())
                    .isEqualTo(told.moved().recorded().position());
        }
        assertThat(entry.path("move").asInt()).isEqualTo(7);
    }

    @Test
    void onlyMeetingsOneMayReadAreSearched() {
        for (PersonId reader : List.of(HOST, ANNA, BO, OBSERVER, AUDITOR))
            assertThat(find(reader, "meeting=" + meeting).path("total").asLong())
                    .as("%s", reader)
                    .isEqualTo(1);
        assertThat(find(STRANGER, "").path("total").asLong()).isZero();
        assertThat(find(STRANGER, "meeting=" + meeting).path("decisions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=拆分, 1",
        "q=b2 100%, 1",
        "q=没想清楚, 1",
        "q=half_att, 1",
        "q=客户　HALF, 1",
        "q=kr b1.1, 1",
        "q=1_0%, 0",
        "q=halfXatt, 0",
        "q=\\, 0",
        "how=lead, 1",
        "how=vote, 0",
        "dissent=true, 1",
        "dissent=false, 0",
        "from=2020-01-01, 1",
        "to=2020-01-01, 0",
        "from=2020-01-01T00:00:00Z&to=2100-01-01, 1",
        "from=2100-01-01, 0",
        "by=01900000-0000-7000-8000-00000000000b, 1",
        "by=01900000-0000-7000-8000-00000000000c, 0",
        "department=01900000-0000-7000-8000-000000000002, 1",
        "department=01900000-0000-7000-8000-000000000003, 0",
        "q=&how=&by=, 1",
    })
    void itCanBeNarrowed(String narrowing, long total) {
        assertThat(find(HOST, encoded(narrowing) + "&meeting=" + meeting)
                        .path("total")
                        .asLong())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meeting=x",
                "department=X",
                "by=1",
                "how=dice",
                "dissent=maybe",
                "from=yesterday",
                "from=%2B1000000000-01-01T00:00:00Z",
                "to=%2B999999999-12-31",
                "to=2026-13-01",
                "page=-1",
                "page=a",
                "size=0",
                "size=201",
                "q=%00"
            })
    void whatCannotBeMeantIsNamed(String narrowing) {
        var answer = visitor(HOST).get("/api/decisions?" + narrowing);
        JsonNode problem = Visitor.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("code").asString()).isEqualTo("malformed");
        assertThat(problem.path("field").asString()).isEqualTo(narrowing.replaceFirst("=.*", ""));
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        UUID newest = decision;
        decide();
        UUID newer = decision;
        assertThat(first(find(HOST, "size=1&page=0"))).isEqualTo(newer);
        JsonNode second = find(HOST, "size=1&page=1");
        assertThat(first(second)).isEqualTo(newest);
        assertThat(second.path("total").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(second.path("page").asInt()).isEqualTo(1);
        assertThat(second.path("size").asInt()).isEqualTo(1);
        assertThat(find(HOST, "page=1000").path("decisions")).isEmpty();
    }

    @Test
    void droppedAndRebuiltItIsTheSame() {
        find(HOST, "");
        List<String> decisions = TABLES.rows("register");
        List<String> seats = TABLES.rows("seats");
        TABLES.rebuild();
        assertThat(decisions).isNotEmpty();
        assertThat(TABLES.rows("register")).isEqualTo(decisions);
        assertThat(TABLES.rows("seats")).isEqualTo(seats);
    }

    @Test
    void erasedWordsLeaveTheDecisionWithoutThem() {
        database()
                .sql("update events set erasable = null, command_digest = null where 'meeting:' || ? = any (tags)")
                .param(meeting.toString())
                .update();
        TABLES.rebuild();
        JsonNode entry = only(find(HOST, "meeting=" + meeting));
        assertThat(entry.has("text")).isFalse();
        assertThat(entry.has("meetingTitle")).isFalse();
        assertThat(entry.path("dissent").get(0).has("reason")).isFalse();
        assertThat(entry.path("restsOn").get(0).has("label")).isFalse();
        assertThat(entry.path("how").asString()).isEqualTo("lead");
        assertThat(find(HOST, encoded("q=拆分") + "&meeting=" + meeting)
                        .path("total")
                        .asLong())
                .isZero();
    }

    private static JdbcClient database() {
        return SERVICE.bean(JdbcClient.class);
    }

    private void give(PersonId by, String command, String fields) {
        visitor(by)
                .done(command, "{'meeting':'%s'%s}".formatted(meeting, fields).replace('\'', '"'));
    }

    private static JsonNode find(PersonId reader, String narrowing) {
        var answer = visitor(reader).get("/api/decisions?" + narrowing);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.JSON.readTree(answer.body());
    }

    private static Visitor visitor(PersonId person) {
        return VISITORS.computeIfAbsent(person, SERVICE::seated);
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("decisions")).hasSize(1);
        assertThat(page.path("total").asLong()).isEqualTo(1);
        return page.path("decisions").get(0);
    }

    private static UUID first(JsonNode page) {
        return UUID.fromString(page.path("decisions").get(0).path("decision").asString());
    }

    private static List<String> labels(JsonNode entry) {
        return StreamSupport.stream(entry.path("restsOn").spliterator(), false)
                .map(it -> it.path("label").asString())
                .toList();
    }

    private static String encoded(String narrowing) {
        return Stream.of(narrowing.split("&"))
                .map(it -> it.split("=", 2))
                .map(it -> it[0] + "=" + URLEncoder.encode(it[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
