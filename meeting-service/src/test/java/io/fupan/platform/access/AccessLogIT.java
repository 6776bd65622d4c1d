package io.fupan.platform.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AccessLogIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void aVisitIsOneLineHoweverOftenSomebodyLooks() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        for (int look = 0; look < 5; look++) meeting.now(ANNA);
        meeting.watch(ANNA).next("room");
        meeting.by(ANNA).get("/api/meetings/" + meeting.id + "/replay");
        meeting.by(STRANGER).get("/api/meetings/" + meeting.id);
        meeting.by(AUDITOR).get("/api/meetings/" + meeting.id + "/events");
        List<String> lines = lines(meeting, BO);
        assertThat(lines)
                .contains(
                        ANNA + " see-room allowed",
                        ANNA + " replay allowed",
                        STRANGER + " see-room denied",
                        AUDITOR + " export-events allowed")
                .doesNotHaveDuplicates();
    }

    @Test
    void theTimelineBesideTheRoomIsNoReplay() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        meeting.by(ANNA).json("/api/meetings/" + meeting.id + "/replay?beside=true");
        assertThat(lines(meeting, BO))
                .contains(ANNA + " see-room allowed")
                .noneMatch(line -> line.startsWith(ANNA + " replay"));
    }

    @Test
    void whatIsOldGoesAndOnlyOnceADay() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        meeting.now(ANNA);
        meeting.now(HOST);
        database()
                .sql("update access_log set last_at = now() - interval '13 months' where meeting = ? and person = ?")
                .params(meeting.id.value(), ANNA.value())
                .update();
        database().sql("update access_log_cleared set day = '2000-01-01'").update();
        Retention retention = SERVICE.bean(Retention.class);
        assertThat(retention.clear()).isPositive();
        assertThat(retention.clear()).isZero();
        assertThat(lines(meeting, BO)).contains(HOST + " see-room allowed").doesNotContain(ANNA + " see-room allowed");
    }

    private static JdbcClient database() {
        return SERVICE.bean(JdbcClient.class);
    }

    private static List<String> lines(TestMeeting meeting, PersonId reader) {
        JsonNode page = meeting.by(reader).json("/api/meetings/" + meeting.id + "/access-log");
        return StreamSupport.stream(page.path("lines").spliterator(), false)
                .map(it -> String.join(
                        " ",
                        it.path("person").asString(),
                        it.path("deed").asString(),
                        it.path("outcome").asString()))
                .toList();
    }
}
