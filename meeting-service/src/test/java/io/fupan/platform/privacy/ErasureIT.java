package io.fupan.platform.privacy;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.Sample;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.eventstore.Tailer;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What is erased is nowhere: searched for in the database as a dump gives it and as its files hold it, on every node,
 * and over every wire.
 */
class ErasureIT {

    @RegisterExtension
    static final TestService ONE = new TestService();

    private static TestService two;

    private static final PersonId ADMINISTRATOR = new PersonId(UUID.randomUUID());
    private static final PersonId LEAVING = new PersonId(UUID.randomUUID());
    private static final String EMAIL = "zebulon@quillfeather.example";
    private static final String[] NAMES = {"Zebulon Quillfeather", "奎羽", EMAIL, "Zebulon’s left thumb"};
    private static final String[] WORDS = {
        "quokka marmalade", "velvet trombone", "gravel sonnet", "umbrella arithmetic", "lopsided lantern"
    };

    @BeforeAll
    static void populate() {
        two = ONE.sibling();
        enter(ADMINISTRATOR, "admin", Map.of(Language.ZH, "管理", Language.EN, "Admin"));
        enter(LEAVING, "zeb", Map.of(Language.ZH, NAMES[1], Language.EN, NAMES[0]));
        ONE.give(act -> new GrantRole(act, ADMINISTRATOR, OrganisationRole.ADMINISTRATOR));
        ONE.give(act -> new GrantDepartmentRole(act, Sample.DEPARTMENT, LEAVING, DepartmentRole.MEMBER));
    }

    private static void enter(PersonId person, String seat, Map<Language, String> names) {
        var at = new Person.Seat(seat, "member", List.of("Customer Success"));
        ONE.bean(People.class).put(new Person(person, names, Language.EN, Optional.of(at)));
    }

    private static Visitor seated(PersonId person, String seat) {
        Visitor visitor = new Visitor(ONE.port(), seat + ".localhost");
        assertThat(visitor.signIn(person).statusCode()).isEqualTo(204);
        return visitor;
    }

    @Test
    void who_somebody_was_and_what_they_said_is_nowhere_any_more() throws InterruptedException {
        Visitor leaving = seated(LEAVING, "zeb");
        Visitor administrator = seated(ADMINISTRATOR, "admin");
        settleIn();
        TestMeeting meeting = talk(leaving);
        meeting.done(HOST, "CloseMeeting", "");
        List<String> record = skeletons();
        String[] gone = both(NAMES, WORDS);
        TestSocket here = meeting.watch(HOST);
        TestSocket there = meeting.by(ANNA).at(two).socket();
        there.send(meeting.joinFrame());
        assertThat(here.next("room").toString()).contains(WORDS[0]);
        JsonNode seen = there.next("room");
        assertThat(seen.toString()).contains(WORDS[0]);
        await().atMost(Duration.ofSeconds(20)).until(() -> decisions(ONE).contains(WORDS[2]));
        ONE.bean(JdbcClient.class).sql("analyze").update();
        assertThat(everywhere(WORDS)).isNotEmpty();
        assertThat(everywhere(NAMES))
                .hasSizeGreaterThanOrEqualTo(NAMES.length)
                .contains("pg_catalog.pg_statistic: " + EMAIL);
        assertThat(disk().holding(gone)).hasSizeGreaterThanOrEqualTo(gone.length);
        long before = ONE.bean(Tailer.class).position();

        String request = ask(leaving, "{\"kind\":\"person\"}");
        assertThat(meeting.by(ANNA)
                        .post("/api/erasures/" + request + "/grant", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator.json("/api/erasures").path("requests").toString())
                .contains(request)
                .contains("\"meetings\":1");
        HttpResponse<String> granted = administrator.post("/api/erasures/" + request + "/grant", "{}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(204);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(everywhere(gone)).isEmpty());
        for (TestService node : List.of(ONE, two)) {
            assertThat(remembered(node, before)).noneMatch(event -> holds(event, gone));
            assertNothingIsShown(meeting, node, gone);
        }
        assertNothingIsSent(meeting, here, there, seen, gone);
        assertThat(skeletons().subList(0, record.size())).isEqualTo(record);
        assertThat(leaving.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(people(meeting)).contains("someone whose data was erased").contains("资料已删除的人");
        JsonNode done = administrator.json("/api/erasures").path("requests").path(0);
        assertThat(done.path("request").has("doneAt")).isTrue();
        disk().rewrite();
        assertThat(disk().holding(gone)).isEmpty();
    }

    private static List<String> everywhere(String... needles) {
        return new Everything(ONE.bean(DataSource.class)).holding(needles);
    }

    private static OnDisk disk() {
        return new OnDisk(ONE.bean(JdbcClient.class));
    }

    /** Everything an installation may keep of somebody, with their name in it where there can be one. */
    private static void settleIn() {
        ONE.bean(Accounts.class).open(LEAVING, new EmailAddress(EMAIL), List.of());
        ONE.bean(Accounts.class).open(ADMINISTRATOR, new EmailAddress("admin@example.com"), List.of());
        ONE.bean(JdbcClient.class)
                .sql("""
                    insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
                                                  backup_eligible, backup_state, label)
                    values ('key', rtrim(translate(encode(uuid_send(:person), 'base64'), '+/', '-_'), '='), '', 0, true, true, true, :label)
                    """)
                .param("person", LEAVING.value())
                .param("label", NAMES[3])
                .update();
    }

    private static TestMeeting talk(Visitor leaving) {
        TestMeeting meeting = TestMeeting.balloting(ONE);
        meeting.done(HOST, "InviteParticipant", "\"person\":\"" + LEAVING + "\",\"part\":\"participant\"");
        UUID dispute = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        done(leaving, meeting, "JoinMeeting", "");
        done(leaving, meeting, "CastBallot", TestMeeting.castFields(KR1, 3));
        done(
                leaving,
                meeting,
                "RaiseDispute",
                "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"method\",\"claim\":\"%s\""
                        .formatted(dispute, WORDS[0]));
        done(
                leaving,
                meeting,
                "TakeStance",
                "\"dispute\":\"%s\",\"stance\":\"against\",\"reason\":\"%s\"".formatted(dispute, WORDS[1]));
        done(
                leaving,
                meeting,
                "ProposeDecision",
                "\"decision\":\"%s\",\"text\":\"%s\",\"restsOn\":[{\"dispute\":\"%s\"}]"
                        .formatted(decision, WORDS[2], dispute));
        done(
                leaving,
                meeting,
                "RespondToProposal",
                "\"decision\":\"%s\",\"response\":\"object\",\"reason\":\"%s\"".formatted(decision, WORDS[3]));
        meeting.done(HOST, "RecordDecision", "\"decision\":\"" + decision + "\",\"how\":\"lead\"");
        meeting.done(
                HOST,
                "SettleDispute",
                "\"dispute\":\"" + dispute + "\",\"outcome\":\"decided\",\"decision\":\"" + decision + "\"");
        UUID homework = UUID.randomUUID();
        meeting.done(
                HOST,
                "AssignHomework",
                "\"homework\":\"%s\",\"owner\":\"%s\",\"due\":\"2099-12-31\",\"bring\":\"A list\""
                        .formatted(homework, LEAVING));
        done(leaving, meeting, "HandInHomework", "\"homework\":\"%s\",\"result\":\"%s\"".formatted(homework, WORDS[4]));
        return meeting;
    }

    private static void done(Visitor visitor, TestMeeting meeting, String command, String fields) {
        visitor.done(command, meeting.body(fields));
    }

    private static String ask(Visitor visitor, String body) {
        HttpResponse<String> asked = visitor.post("/api/me/erasure", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        return Visitor.JSON.readTree(asked.body()).path("id").asString();
    }

    /** What never changes, in order. */
    private static List<String> skeletons() {
        return ONE.bean(JdbcClient.class)
                .sql("select position || name || skeleton || coalesce(by_person::text, '') from events order by"
                        + " position")
                .query(String.class)
                .list();
    }

    private static String decisions(TestService node) {
        return ONE.seated(AUDITOR).at(node).get("/api/decisions?size=200").body();
    }

    /** The events as this node has them in memory, once it has heard of what came after. */
    private static List<StoredEvent> remembered(TestService node, long before) throws InterruptedException {
        Tailer tailer = node.bean(Tailer.class);
        assertThat(tailer.awaitPosition(before + 2, Duration.ofSeconds(20))).isTrue();
        return tailer.after(0);
    }

    private static void assertNothingIsShown(TestMeeting meeting, TestService node, String... gone) {
        Visitor auditor = ONE.seated(AUDITOR).at(node);
        String address = "/api/meetings/" + meeting.id;
        for (String view : List.of("", "?at=2100-01-01T00:00:00Z", "/replay", "/minutes", "/events", "/access-log"))
            assertThat(auditor.get(address + view).body()).as(view).doesNotContain(gone);
        for (String form : List.of("text/html", "text/markdown")) {
            var minutes = auditor.send(auditor.request(address + "/minutes").header("Accept", form));
            assertThat(minutes.body()).as(form).doesNotContain(gone);
        }
        for (String list : List.of("/api/decisions?size=200", "/api/people", "/api/meetings", "/api/roles"))
            assertThat(auditor.get(list).body()).as(list).doesNotContain(gone);
    }

    /** Who watched is sent away, and gets the room whole and without them; not the moves since, on top of the words. */
    private static void assertNothingIsSent(
            TestMeeting meeting, TestSocket here, TestSocket there, JsonNode seen, String... gone) {
        for (TestSocket socket : List.of(here, there))
            assertThat(socket.next("bye").path("reason").asString()).isEqualTo("draining");
        TestSocket again = meeting.by(ANNA).at(two).socket();
        again.send(meeting.joinFrame(
                seen.path("epoch").asString(), seen.path("position").asLong()));
        JsonNode whole = again.next("room");
        assertThat(whole.toString()).doesNotContain(gone);
        assertThat(meeting.now(ANNA).path("epoch").asString())
                .isEqualTo(whole.path("epoch").asString());
        again.cut();
    }

    private static String people(TestMeeting meeting) {
        return meeting.by(HOST).get("/api/people").body();
    }

    private static boolean holds(StoredEvent event, String... needles) {
        return List.of(needles).stream().anyMatch(event.payload().toString()::contains);
    }

    private static String[] both(String[] some, String[] more) {
        return java.util.stream.Stream.of(some, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void the_words_of_one_meeting_go_when_their_speaker_asks_and_their_name_stays() {
        TestMeeting meeting = TestMeeting.open(ONE);
        TestMeeting other = TestMeeting.open(ONE);
        raise(meeting, ANNA, "nectarine bureaucracy");
        raise(meeting, HOST, "somebody else’s kettle");
        raise(other, ANNA, "nectarine elsewhere");
        String request = ask(meeting.by(ANNA), "{\"kind\":\"words\",\"meeting\":\"" + meeting.id + "\"}");
        assertThat(ask(meeting.by(ANNA), "{\"kind\":\"words\",\"meeting\":\"" + meeting.id + "\"}"))
                .isEqualTo(request);
        assertThat(seated(ADMINISTRATOR, "admin")
                        .post("/api/erasures/" + request + "/grant", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(meeting.now(HOST).toString())
                .doesNotContain("nectarine bureaucracy")
                .contains("somebody else’s kettle");
        assertThat(other.now(HOST).toString()).contains("nectarine elsewhere");
        assertThat(people(meeting)).contains("Person p0c");
    }

    private static void raise(TestMeeting meeting, PersonId person, String claim) {
        meeting.done(
                person,
                "RaiseDispute",
                "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"method\",\"claim\":\"%s\""
                        .formatted(UUID.randomUUID(), claim));
    }

    @Test
    void two_years_after_their_cycle_words_go_and_what_the_department_set_down_stays() {
        TestMeeting meeting = TestMeeting.open(ONE);
        raise(meeting, ANNA, "a thimble of thunder");
        Erasures erasures = ONE.bean(Erasures.class);
        erasures.retire(LocalDate.of(2028, 10, 31));
        assertThat(meeting.now(HOST).toString()).contains("a thimble of thunder");
        erasures.retire(LocalDate.of(2028, 11, 1));
        assertThat(meeting.now(HOST).toString())
                .doesNotContain("a thimble of thunder")
                .contains("\"title\":\"Review\"");
        assertThat(meeting.by(HOST)
                        .get("/api/meetings/" + meeting.id + "/replay")
                        .body())
                .contains("WordsErased")
                .doesNotContain("a thimble of thunder");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(everywhere("a thimble of thunder")).isEmpty());
    }

    @Test
    void the_last_administrator_cannot_go_and_nobody_decides_of_themselves() {
        Visitor administrator = seated(ADMINISTRATOR, "admin");
        String request = ask(administrator, "{\"kind\":\"person\"}");
        assertThat(administrator
                        .post("/api/erasures/" + request + "/grant", "{}")
                        .body())
                .contains("not-yourself");
        assertThat(administrator
                        .post("/api/me/erasure/" + request + "/withdraw", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void of_every_table_it_is_said_whose_it_is() {
        Set<String> known = PersonalTable.ALL.stream().map(PersonalTable::name).collect(Collectors.toSet());
        Set<String> nobodys = Set.of(
                "access_log_cleared",
                "anonymous_disputes",
                "attempts",
                "event_head",
                "event_tags",
                "event_tags_reach",
                "flyway_schema_history",
                "guest_key",
                "guest_links",
                "projections",
                "store",
                "draft_versions");
        Set<String> tables = new TreeSet<>(ONE.bean(JdbcClient.class)
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list());
        tables.removeAll(known);
        assertThat(tables).as("tables nobody said of whose they are").isSubsetOf(nobodys);
    }
}
