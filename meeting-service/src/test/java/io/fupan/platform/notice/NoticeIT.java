package io.fupan.platform.notice;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.fupan.Sample;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class NoticeIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final String START = "2099-11-03T06:00:00Z";

    private final TestMeeting meeting = TestMeeting.unconvened(SERVICE);
    private final String path = "/api/meetings/" + meeting.id;

    @Test
    void the_notice_brings_the_questions_and_leads_to_where_one_prepares() {
        convene();
        JsonNode notice = notice("zh", "Asia/Shanghai");
        assertThat(notice.path("link").asString())
                .isEqualTo("http://localhost:" + SERVICE.port() + "/meetings/" + meeting.id + "/prepare");
        assertThat(notice.path("text").asString())
                .startsWith("复盘会通知：Review\n")
                .contains("2099年11月3日 星期二 14:00 (Asia/Shanghai)")
                .contains("1. 这个周期的 OKR", "8. 年度 OKR 需要调整吗？")
                .contains(notice.path("link").asString())
                .doesNotContain("{", "}");
        assertThat(notice("en", "Europe/Berlin").path("text").asString())
                .contains("Tuesday, 3 November 2099, 07:00 (Europe/Berlin)")
                .contains("8. Does the annual OKR need adjusting?");
        assertThat(notice.path("group").asString().lines())
                .hasSizeLessThan(6)
                .last()
                .isEqualTo(notice.path("link").asString());
    }

    @Test
    void the_calendar_moves_what_it_has_and_strikes_it_out() {
        convene();
        ICalendar first = calendar();
        VEvent planned = first.getEvents().getFirst();
        assertThat(first.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(planned.getUid().getValue()).isEqualTo(meeting.id + "@fupan");
        assertThat(planned.getSequence().getValue()).isZero();
        assertThat(planned.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(Duration.between(
                        planned.getDateStart().getValue().toInstant(),
                        planned.getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofMinutes(90));

        meeting.done(
                HOST, "RescheduleMeeting", "\"startsAt\":\"2099-11-05T06:00:00Z\",\"reason\":\"Figures come late\"");
        VEvent moved = calendar().getEvents().getFirst();
        assertThat(moved.getUid()).isEqualTo(planned.getUid());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo("2099-11-05T06:00:00Z");
        assertThat(moved.getDescription().getValue()).contains("Figures come late");

        meeting.done(HOST, "CancelMeeting", "\"reason\":\"Next cycle\"");
        ICalendar last = calendar();
        assertThat(last.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(last.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(last.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
        assertThat(notice("en", "UTC").path("group").asString()).contains("Called off: Review", "Next cycle");
    }

    @Test
    void the_call_is_in_the_notice_and_where_calendars_look_but_not_what_opens_it() {
        convene(",\"call\":{\"link\":\"https://call.example/j/7\",\"number\":\"123-456-789\","
                + "\"dialIn\":\"+86 10 0000\",\"words\":\"Passcode 42\"}");
        JsonNode notice = notice("en", "UTC");
        for (String part : List.of("text", "group"))
            assertThat(notice.path(part).asString())
                    .contains("\nCall: https://call.example/j/7\nMeeting number: 123-456-789\n")
                    .contains("\nBy telephone: +86 10 0000\n")
                    .doesNotContain("Passcode");
        VEvent event = calendar().getEvents().getFirst();
        assertThat(event.getLocation().getValue()).isEqualTo("https://call.example/j/7");
        assertThat(event.getDescription().getValue()).contains("123-456-789").doesNotContain("Passcode");
        meeting.done(HOST, "CancelMeeting", "\"reason\":\"Next cycle\"");
        assertThat(notice("en", "UTC").path("text").asString()).doesNotContain("call.example");
    }

    @Test
    void there_is_no_calendar_without_a_time_and_none_for_those_who_see_nothing() {
        meeting.convene();
        assertThat(code(meeting.by(ANNA).get(path + "/calendar.ics"))).isEqualTo("404 not-found");
        assertThat(notice("en", "UTC").path("text").asString()).doesNotContain("UTC");
        assertThat(code(meeting.by(STRANGER).get(path + "/notice"))).isEqualTo("404 meeting-not-found");
        assertThat(code(meeting.by(STRANGER).get(path + "/calendar.ics"))).isEqualTo("404 meeting-not-found");
        assertThat(code(meeting.by(ANNA).get(path + "/notice?zone=Nowhere"))).isEqualTo("400 malformed");
    }

    private void convene() {
        convene("");
    }

    private void convene(String more) {
        String fields = "\"department\":\"%s\",\"cycle\":\"2026-B5\",\"title\":\"Review\",\"startsAt\":\"%s\","
                + "\"participants\":[\"%s\"]";
        meeting.done(HOST, "ConveneMeeting", fields.formatted(Sample.DEPARTMENT, START, ANNA) + more);
    }

    private JsonNode notice(String language, String zone) {
        Visitor visitor = meeting.by(ANNA);
        var request = visitor.request(path + "/notice?zone=" + zone).header("Accept-Language", language);
        return Visitor.JSON.readTree(visitor.send(request).body());
    }

    private ICalendar calendar() {
        HttpResponse<String> answer = meeting.by(ANNA).get(path + "/calendar.ics?zone=UTC");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        return Biweekly.parse(answer.body()).first();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
