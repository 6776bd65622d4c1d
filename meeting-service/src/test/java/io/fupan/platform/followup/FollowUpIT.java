package io.fupan.platform.followup;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.platform.service.WideLimits;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.OrganisationRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A review opens with what the one before left to be done. */
class FollowUpIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService(WideLimits.SETTINGS);

    private final UUID measure = UUID.randomUUID();
    private final UUID dropped = UUID.randomUUID();
    private final UUID homework = UUID.randomUUID();

    @Test
    void measures_are_checked_and_homework_is_handed_in_at_the_next_review() {
        TestMeeting next = opened(following(last()));
        await().until(() -> brought(next).size() == 2);
        JsonNode room = next.now(HOST).path("room");
        assertThat(room.path("measures").path(measure.toString()).path("text").asString())
                .isEqualTo("Call each week");
        assertThat(room.path("homework")).hasSize(1);
        next.done(HOST, "CheckMeasure", "\"measure\":\"%s\",\"held\":true,\"words\":\"Each week\"".formatted(measure));
        next.done(BO, "HandInHomework", "\"homework\":\"%s\",\"result\":\"Here it is\"".formatted(homework));
        next.done(HOST, "ReviewHomework", "\"homework\":\"%s\",\"verdict\":\"accepted\"".formatted(homework));
        JsonNode now = next.now(HOST).path("room");
        assertThat(now.at("/measures/" + measure + "/checked/held").asBoolean()).isTrue();
        assertThat(now.at("/homework/" + homework + "/state").asString()).isEqualTo("accepted");
        next.done(HOST, "AgreeMeasure", agreeing(UUID.randomUUID(), "Only this is left"));
        next.done(HOST, "CloseMeeting", "");
        TestMeeting third = opened(following(next));
        await().until(() -> brought(third).size() == 1);
        assertThat(third.now(HOST).path("room").path("measures").toString()).contains("Only this is left");
    }

    @Test
    void another_node_and_a_later_start_bring_nothing_twice_and_nothing_too_little() {
        TestService other = SERVICE.sibling();
        TestMeeting next = opened(following(last()));
        await().until(() -> brought(next).size() == 2);
        other.restart();
        other.bean(WhenMeetingOpenedThenBringLastTime.class).takeUp();
        assertThat(brought(next)).hasSize(2);
    }

    @Test
    void nothing_comes_from_a_review_its_host_may_not_see() {
        TestMeeting last = last();
        last.done(HOST, "SetMeetingVisibility", "\"visibility\":\"private\"");
        last.done(HOST, "RemovePerson", "\"person\":\"%s\"".formatted(ANNA));
        SERVICE.give(act -> new GrantDepartmentRole(act, DEPARTMENT, ANNA, DepartmentRole.MEMBER));
        TestMeeting next = TestMeeting.unconvened(SERVICE);
        next.done(ANNA, "ConveneMeeting", convening(last));
        next.done(ANNA, "OpenMeeting", "");
        TestMeeting seen = opened(following(last));
        await().until(() -> brought(seen).size() == 2);
        assertThat(brought(next)).isEmpty();
    }

    @Test
    void what_somebody_has_erased_goes_from_where_it_was_brought_too() {
        TestMeeting next = opened(following(last()));
        await().until(() -> brought(next).size() == 2);
        SERVICE.give(act -> new GrantRole(act, OBSERVER, OrganisationRole.ADMINISTRATOR));
        HttpResponse<String> asked = next.by(HOST).post("/api/me/erasure", "{\"kind\":\"words\"}");
        String request = Visitor.JSON.readTree(asked.body()).path("id").asString();
        next.by(OBSERVER).post("/api/erasures/" + request + "/grant", "{}");
        await().untilAsserted(() -> assertThat(next.now(HOST).path("room").toString())
                .contains(measure.toString())
                .doesNotContain("Call each week", "A list of ten"));
    }

    private TestMeeting last() {
        TestMeeting last = TestMeeting.open(SERVICE);
        last.done(HOST, "AgreeMeasure", agreeing(measure, "Call each week"));
        String assigning = "\"homework\":\"%s\",\"owner\":\"%s\",\"due\":\"2099-12-31\",\"bring\":\"A list of ten\"";
        last.done(HOST, "AssignHomework", assigning.formatted(homework, BO));
        last.done(HOST, "AssignHomework", assigning.formatted(dropped, BO));
        last.done(HOST, "ReviewHomework", "\"homework\":\"%s\",\"verdict\":\"dropped\"".formatted(dropped));
        last.done(HOST, "CloseMeeting", "");
        return last;
    }

    private static String agreeing(UUID measure, String text) {
        return "\"measure\":\"%s\",\"kind\":\"keep\",\"text\":\"%s\",\"owner\":\"%s\",\"sign\":\"A note\""
                .formatted(measure, text, ANNA);
    }

    private static TestMeeting following(TestMeeting last) {
        TestMeeting next = TestMeeting.unconvened(SERVICE);
        next.done(HOST, "ConveneMeeting", convening(last));
        return next;
    }

    private static String convening(TestMeeting last) {
        return "\"department\":\"%s\",\"cycle\":\"2026-B5\",\"title\":\"Again\",\"participants\":[\"%s\",\"%s\",\"%s\"],\"follows\":\"%s\""
                .formatted(DEPARTMENT, ANNA, BO, OBSERVER, last.id);
    }

    private static TestMeeting opened(TestMeeting meeting) {
        meeting.done(HOST, "OpenMeeting", "");
        return meeting;
    }

    private static List<StoredEvent> brought(TestMeeting meeting) {
        return SERVICE.bean(EventReader.class)
                .read(
                        Set.of(new MeetingId(meeting.id.value()).tag().toString()),
                        Set.of("reflection.MeasureBrought", "homework.HomeworkBrought"),
                        0,
                        100);
    }
}
