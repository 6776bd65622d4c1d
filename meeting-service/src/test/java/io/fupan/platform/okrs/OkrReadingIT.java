package io.fupan.platform.okrs;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.SampleOkrs;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.access.RevokeDepartmentRole;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.organisation.MoveDepartment;
import io.fupan.organisation.SetCharter;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What is read of OKRs, while they change and are reviewed. */
class OkrReadingIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final String OURS = "/api/departments/" + DEPARTMENT;

    @BeforeAll
    static void withACompanyAbove() {
        SERVICE.give(act -> new DefineDepartment(act, SampleOkrs.COMPANY, words("Tea House")));
        SERVICE.give(act -> new MoveDepartment(act, DEPARTMENT, Optional.of(SampleOkrs.COMPANY)));
        SERVICE.give(act -> new SetObjective(act, SampleOkrs.COMPANY, SampleOkrs.companys()));
        SERVICE.give(act -> new SetObjective(act, DEPARTMENT, SampleOkrs.annual()));
        SERVICE.give(act -> new SetCharter(act, DEPARTMENT, SampleOkrs.charter()));
        SERVICE.give(act -> new GrantRole(act, STRANGER, OrganisationRole.ADMINISTRATOR));
    }

    @Test
    void departments_are_told_to_those_who_read_them_and_names_above() {
        JsonNode all = SERVICE.seated(HOST).json("/api/departments").path("departments");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("mine").get(0).asString()).isEqualTo("lead");
        assertThat(all.get(0).path("under").asString()).isEqualTo(SampleOkrs.COMPANY.toString());
        assertThat(all.get(0).path("cycles").valueStream().map(JsonNode::asString))
                .containsExactly("2026", "2026-B5");
        assertThat(all.get(1).toString())
                .isEqualTo("{\"department\":\"%s\",\"name\":\"Tea House\",\"readable\":false}"
                        .formatted(SampleOkrs.COMPANY));
        assertThat(SERVICE.seated(STRANGER).json("/api/departments").path("departments"))
                .isEmpty();
        assertThat(SERVICE.seated(AUDITOR).json("/api/departments").path("departments"))
                .hasSize(2);
    }

    @Test
    void a_sheet_shows_the_cycle_with_its_year_and_what_carries_what() {
        JsonNode sheet = SERVICE.seated(HOST).json(OURS + "/okrs");
        assertThat(sheet.path("cycle").asString()).isEqualTo("2026-B5");
        assertThat(sheet.path("mayEdit").asBoolean()).isTrue();
        assertThat(sheet.at("/charter/themes/0/name").asString()).isEqualTo("Grow with small businesses");
        JsonNode annual = sheet.path("objectives").path(SampleOkrs.A1.toString());
        assertThat(annual.path("annual").asBoolean()).isTrue();
        assertThat(annual.path("carriedBy").findValuesAsString("code")).contains("B1");
        assertThat(annual.at("/alignment/departmentName").asString()).isEqualTo("Tea House");
        assertThat(annual.at("/alignment/code").asString()).isEqualTo("O2");
        assertThat(annual.path("alignment").has("text")).isFalse();
        assertThat(SERVICE.seated(AUDITOR)
                        .json(OURS + "/okrs")
                        .path("objectives")
                        .path(SampleOkrs.A1.toString())
                        .at("/alignment/text")
                        .asString())
                .isEqualTo("Customers stay for years");
        assertThat(SERVICE.seated(HOST).json(OURS + "/okrs?cycle=2026").path("objectives"))
                .hasSize(1);
    }

    @Test
    void every_change_is_read_at_once_and_kept() {
        Visitor host = SERVICE.seated(HOST);
        String keyResult = UUID.randomUUID().toString();
        String objective = UUID.randomUUID().toString();
        host.done("SetObjective", about("'objective':" + objective(objective, "B9")));
        host.done("AddKeyResult", about("'keyResult':" + keyResult(keyResult, objective, "40")));
        host.done("ReviseKeyResult", about("'reason':'Too easy','keyResult':" + keyResult(keyResult, objective, "50")));
        host.done("WeighKeyResults", about("'objective':'" + objective + "','weights':{'" + keyResult + "':'1'}"));
        host.done("RecordProgress", about("'keyResult':'" + keyResult + "','value':'30','asOf':'2026-10-31'"));
        host.done("RecordProgress", about("'keyResult':'" + keyResult + "','value':'20','asOf':'2026-09-30'"));
        JsonNode sheet = host.json(OURS + "/okrs?cycle=2026-B5");
        JsonNode shown = sheet.path("keyResults").path(keyResult);
        assertThat(shown.path("target").asString()).isEqualTo("50");
        assertThat(shown.path("current").asString()).isEqualTo("30");
        assertThat(shown.path("completion").asString()).isEqualTo("0.50");
        assertThat(shown.path("progress").findValuesAsString("value")).containsExactly("20", "30");
        assertThat(sheet.path("objectives")
                        .path(objective)
                        .at("/completion/value")
                        .asString())
                .isEqualTo("0.50");
        assertThat(sheet.path("objectives")
                        .path(objective)
                        .at("/completion/parts/0/weight")
                        .asString())
                .isEqualTo("1");
        host.done("DropObjective", about("'objective':'" + objective + "','reason':'Not ours'"));
        assertThat(host.json(OURS + "/okrs?cycle=2026-B5").path("keyResults").has(keyResult))
                .isFalse();
        JsonNode history = host.json(OURS + "/okrs/" + keyResult + "/history").path("entries");
        assertThat(history.valueStream().map(it -> it.path("kind").asString()))
                .containsExactly("set", "revised", "weighed", "progress", "progress", "dropped");
        assertThat(history.get(1).path("reason").asString()).isEqualTo("Too easy");
        assertThat(history.get(1).at("/before/metric/target").asString()).isEqualTo("40");
        assertThat(history.get(1).at("/after/metric/target").asString()).isEqualTo("50");
        assertThat(history.get(1).path("by").asString()).isEqualTo(HOST.toString());
    }

    @Test
    void a_finding_is_shown_until_somebody_says_it_is_none() {
        Visitor host = SERVICE.seated(HOST);
        JsonNode finding = finding(host, "task-not-result");
        assertThat(finding.path("keyResult").asString()).isEqualTo(KR2.toString());
        assertThat(finding.path("severity").asString()).isEqualTo("serious");
        String words = finding.at("/quote/text").asString();
        String key = "'finding':{'rule':'task-not-result','keyResult':'%s','quote':'%s'}".formatted(KR2, words);
        host.done("DismissFinding", about(key + ",'reason':'It is a base to stand on'"));
        JsonNode dismissed = finding(host, "task-not-result").path("dismissed");
        assertThat(dismissed.path("by").asString()).isEqualTo(HOST.toString());
        assertThat(dismissed.path("reason").asString()).isEqualTo("It is a base to stand on");
        host.done("RestoreFinding", about(key));
        assertThat(finding(host, "task-not-result").has("dismissed")).isFalse();
    }

    private static JsonNode finding(Visitor reader, String rule) {
        return reader.json(OURS + "/okrs?cycle=2026-B5")
                .path("findings")
                .valueStream()
                .filter(it -> it.path("rule").asString().equals(rule))
                .filter(it -> it.path("keyResult").asString("").equals(KR2.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scores_count_once_their_review_is_over_for_those_who_see_it() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        meeting.done(HOST, "OpenBallot", "\"subjects\":[{\"keyResult\":\"" + KR1 + "\"}]");
        meeting.cast(ANNA, KR1, 6);
        meeting.done(HOST, "RevealBallot", TestMeeting.subject(KR1));
        String settle = "\"keyResult\":\"%s\",\"score\":{\"tenths\":6},\"reason\":\"As counted\"".formatted(KR1);
        meeting.done(HOST, "SettleScore", settle);
        assertThat(keyResult(HOST, KR1).has("scoreTenths")).isFalse();
        meeting.done(HOST, "SetMeetingVisibility", "\"visibility\":\"private\"");
        meeting.done(HOST, "CloseMeeting", "");
        JsonNode settled = keyResult(HOST, KR1);
        assertThat(settled.path("scoreTenths").asInt()).isEqualTo(6);
        assertThat(settled.at("/settledIn/meeting").asString()).isEqualTo(meeting.id.toString());
        int move = settled.at("/settledIn/move").asInt();
        JsonNode moves =
                meeting.by(HOST).json("/api/meetings/" + meeting.id + "/replay").path("moves");
        assertThat(moves.valueStream()
                        .filter(it -> it.path("event").asString().equals("ScoreSettled"))
                        .map(it -> it.path("move").asInt()))
                .containsExactly(move);
        SERVICE.give(act -> new GrantDepartmentRole(act, DEPARTMENT, STRANGER, DepartmentRole.MEMBER));
        assertThat(keyResult(STRANGER, KR1).has("scoreTenths")).isFalse();
        SERVICE.give(act -> new RevokeDepartmentRole(act, DEPARTMENT, STRANGER, DepartmentRole.MEMBER));
    }

    @Test
    void the_year_is_forecast_rolled_up_and_mapped() {
        Visitor auditor = SERVICE.seated(AUDITOR);
        JsonNode forecast = auditor.json(OURS + "/forecast?year=2026&on=2026-11-25");
        assertThat(forecast.path("year").asString()).isEqualTo("2026");
        assertThat(forecast.path("on").asString()).isEqualTo("2026-11-25");
        JsonNode above = auditor.json("/api/departments/" + SampleOkrs.COMPANY + "/rollup?year=2026")
                .path("objectives")
                .get(0);
        assertThat(above.path("code").asString()).isEqualTo("O2");
        assertThat(above.path("from").findValuesAsString("code")).containsExactly("A1");
        JsonNode map = auditor.json("/api/alignment?year=2026");
        assertThat(map.path("nodes").path(SampleOkrs.A1.toString()).path("kind").asString())
                .isEqualTo("objective");
        assertThat(map.path("edges").toString())
                .contains("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(SampleOkrs.A1, SampleOkrs.O2));
        assertThat(SERVICE.seated(HOST)
                        .json("/api/alignment?year=2026")
                        .path("nodes")
                        .has(SampleOkrs.O2.toString()))
                .isFalse();
    }

    @Test
    void what_is_not_there_or_unreadable_is_not_found() {
        Visitor host = SERVICE.seated(HOST);
        for (String view : List.of("/okrs", "/forecast", "/rollup", "/okrs/" + KR1 + "/history")) {
            assertThat(host.get("/api/departments/" + SampleOkrs.COMPANY + view).statusCode())
                    .as(view)
                    .isEqualTo(404);
            assertThat(host.get("/api/departments/none" + view).statusCode()).isEqualTo(404);
        }
        assertThat(host.get(OURS + "/okrs?cycle=2026-X1").statusCode()).isEqualTo(400);
        assertThat(host.get(OURS + "/forecast?on=soon").statusCode()).isEqualTo(400);
        assertThat(host.get("/api/alignment?year=2026-B5").statusCode()).isEqualTo(400);
    }

    private static JsonNode keyResult(PersonId reader, KeyResultId id) {
        return SERVICE.seated(reader)
                .json(OURS + "/okrs?cycle=2026-B5")
                .path("keyResults")
                .path(id.toString());
    }

    private static String about(String fields) {
        return ("{'department':'" + DEPARTMENT + "'," + fields + "}").replace('\'', '"');
    }

    private static String objective(String id, String code) {
        return "{'id':'%s','cycle':'2026-B5','code':'%s','text':'They stay','supports':'A1'}".formatted(id, code);
    }

    private static String keyResult(String id, String objective, String target) {
        String metric = "{'unit':'%%','start':'10','target':'%s'}".formatted(target);
        return "{'id':'%s','objective':'%s','code':'B9.1','text':'More stay','kind':'committed','weight':'1','metric':%s}"
                .formatted(id, objective, metric);
    }
}
