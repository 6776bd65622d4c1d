package io.fupan.platform.anonymity;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.vocabulary.PersonId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AnonymityIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService(WideLimits.SETTINGS);

    private static final String EMPTY = "{\"disputes\":[]}";

    private final TestMeeting meeting = TestMeeting.convened(SERVICE);

    @Test
    void what_was_contested_anonymously_lies_on_the_table_together_by_nobody() {
        handedIn(ANNA, disputing("Fewer tickets are not happier customers"));
        handedIn(HOST, EMPTY);
        handedIn(BO, disputing("We do what is easy", "The target is last year's"));
        assertThat(disputes()).isEmpty();
        meeting.done(HOST, "OpenMeeting", "");
        until(() -> disputes().size() == 3);
        assertThat(disputes())
                .allSatisfy(it -> assertThat(it.has("raisedBy")).isFalse())
                .extracting(it -> it.path("claim").asString())
                .containsExactlyInAnyOrder(
                        "Fewer tickets are not happier customers", "We do what is easy", "The target is last year's");
        List<JsonNode> moves = raised();
        assertThat(moves).hasSize(3).allSatisfy(it -> {
            assertThat(it.has("by")).isFalse();
            assertThat(it.path("at")).isEqualTo(moves.getFirst().path("at"));
            assertThat(it.path("facts").path("anonymous").asString()).isEqualTo("yes");
        });
    }

    /** Everything that is kept, searched for whoever handed something in, beside what they did openly. */
    @Test
    void nothing_that_is_kept_names_an_author() {
        Set<String> before = rowsNaming(BO);
        assertThat(before).isNotEmpty();
        handedIn(BO, disputing("The lead decides alone"));
        assertThat(rowsNaming(BO)).isEqualTo(before);
        handedIn(ANNA, EMPTY);
        meeting.done(HOST, "OpenMeeting", "");
        until(() -> disputes().size() == 1);
        assertThat(rowsNaming(BO).stream().filter(it -> !tablesTheirKeyResult(it)))
                .containsExactlyInAnyOrderElementsOf(before);
        HttpResponse<String> export = meeting.by(AUDITOR).get("/api/meetings/" + meeting.id + "/events");
        String line = export.body()
                .lines()
                .filter(it -> it.contains("DisputeRaised"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("The lead decides alone").doesNotContain(BO.toString(), "\"by\"", "recordedBy");
    }

    private static boolean tablesTheirKeyResult(String row) {
        return row.startsWith("public.events ") && row.contains("agenda.MeetingOpened");
    }

    @Test
    void the_order_they_came_in_is_lost() {
        Set<List<String>> orders = new HashSet<>();
        for (int tried = 0; tried < 12; tried++) {
            TestMeeting one = TestMeeting.convened(SERVICE);
            for (String claim : List.of("first", "second", "third")) handedIn(one, ANNA, disputing(claim));
            one.done(HOST, "OpenMeeting", "");
            until(() -> raised(one).size() == 3);
            orders.add(raised(one).stream()
                    .map(it -> it.path("facts").path("claim").asString())
                    .toList());
        }
        // All twelve alike by chance: once in 6 to the 11th.
        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void only_those_who_speak_and_only_before() {
        assertThat(code(handIn(OBSERVER, EMPTY))).isEqualTo("403 not-allowed");
        assertThat(code(handIn(AUDITOR, EMPTY))).isEqualTo("403 not-allowed");
        assertThat(code(handIn(STRANGER, EMPTY))).isEqualTo("404 meeting-not-found");
        assertThat(code(handIn(ANNA, "{\"disputes\":[{\"root\":\"goal\"}]}"))).isEqualTo("400 malformed");
        assertThat(code(handIn(ANNA, disputing("1", "2", "3", "4", "5", "6", "7", "8", "9"))))
                .isEqualTo("400 malformed");
        meeting.done(HOST, "OpenMeeting", "");
        assertThat(code(handIn(ANNA, disputing("too late")))).isEqualTo("422 meeting-already-open");
    }

    @Test
    void what_nobody_listened_to_is_laid_there_by_the_next_node() {
        handedIn(ANNA, disputing("Nobody listened"));
        meeting.done(HOST, "OpenMeeting", "");
        until(() -> disputes().size() == 1);
        // As if the node had died before it was noted that all is done.
        SERVICE.bean(JdbcClient.class)
                .sql("update anonymous_disputes set tabled = false, disputes = ? where meeting = ?")
                .params(
                        "[{\"dispute\":\"01900000-0000-7000-8000-0000000000f1\",\"subject\":{\"team\":true},"
                                + "\"root\":\"other\",\"claim\":\"Left in the box\"}]",
                        meeting.id.value())
                .update();
        SERVICE.sibling();
        until(() -> disputes().size() == 2);
    }

    @Test
    void when_the_meeting_is_called_off_it_is_thrown_away() {
        handedIn(ANNA, disputing("Never read"));
        meeting.done(HOST, "CancelMeeting", "\"reason\":\"Next month\"");
        until(() -> SERVICE.bean(JdbcClient.class)
                .sql("select tabled and disputes = '[]' from anonymous_disputes where meeting = ?")
                .param(meeting.id.value())
                .query(Boolean.class)
                .single());
        assertThat(code(handIn(ANNA, EMPTY))).isEqualTo("422 meeting-cancelled");
    }

    private static String disputing(String... claims) {
        List<String> disputes = new ArrayList<>();
        for (String claim : claims)
            disputes.add(
                    "{\"subject\":{\"keyResult\":\"%s\"},\"root\":\"method\",\"claim\":\"%s\"}".formatted(KR1, claim));
        return "{\"disputes\":[" + String.join(",", disputes) + "],\"padding\":\"…\"}";
    }

    private void handedIn(PersonId person, String envelope) {
        handedIn(meeting, person, envelope);
    }

    private static void handedIn(TestMeeting meeting, PersonId person, String envelope) {
        HttpResponse<String> answer = handIn(meeting, person, envelope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> handIn(PersonId person, String envelope) {
        return handIn(meeting, person, envelope);
    }

    private static HttpResponse<String> handIn(TestMeeting meeting, PersonId person, String envelope) {
        return meeting.by(person).post("/api/meetings/" + meeting.id + "/envelope", envelope);
    }

    private List<JsonNode> disputes() {
        return StreamSupport.stream(
                        meeting.now(HOST).path("room").path("disputes").spliterator(), false)
                .toList();
    }

    private List<JsonNode> raised() {
        return raised(meeting);
    }

    private static List<JsonNode> raised(TestMeeting meeting) {
        JsonNode moves =
                meeting.by(HOST).json("/api/meetings/" + meeting.id + "/replay").path("moves");
        return StreamSupport.stream(moves.spliterator(), false)
                .filter(it -> it.path("event").asString().equals("DisputeRaised"))
                .toList();
    }

    /**
     * Every row of every table in which somebody's id stands, in text or in bytes, but those of sessions, which change
     * at any call.
     */
    private Set<String> rowsNaming(PersonId person) {
        // Signed in, and with the lists told of all that happened: these follow the events by themselves.
        meeting.by(person).get("/api/meetings");
        meeting.by(person).get("/api/decisions");
        JdbcClient database = SERVICE.bean(JdbcClient.class);
        List<String> tables = database.sql("""
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'spring_session%'
            """).query(String.class).list();
        Set<String> rows = new HashSet<>();
        for (String table : tables)
            rows.addAll(database.sql("select '" + table + " ' || t::text from " + table + " t where t::text like ?")
                    .param("%" + person + "%")
                    .query(String.class)
                    .list());
        return rows;
    }

    private static void until(BooleanSupplier reached) {
        await().until(reached::getAsBoolean);
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
