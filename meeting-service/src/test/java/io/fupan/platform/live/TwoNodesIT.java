package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.Mirror;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwoNodesIT {

    @RegisterExtension
    static final TestService ONE = new TestService();

    private static TestService two;

    @BeforeAll
    static void startAnother() {
        two = ONE.sibling();
    }

    @Test
    void whatIsDoneAtOneIsSeenAtTheOtherAndEitherResumesWhatTheOtherBegan() {
        TestMeeting meeting = TestMeeting.balloting(ONE);
        Mirror mirror = new Mirror();
        TestSocket there = meeting.by(ANNA).at(two).socket();
        there.send(meeting.joinFrame());
        mirror.take(there.next("room"));
        for (int tenths = 0; tenths < 5; tenths++) {
            meeting.cast(BO, KR1, tenths);
            mirror.take(there.next("move"));
        }
        there.cut();
        meeting.cast(ANNA, KR1, 7);
        meeting.cast(BO, KR1, 8);
        TestSocket here = meeting.by(ANNA).socket();
        here.send(meeting.joinFrame(mirror.epoch, mirror.position));
        mirror.take(here.next("move"));
        mirror.take(here.next("move"));
        mirror.take(here.next("desk"));
        assertThat(mirror.room).isEqualTo(meeting.now(ANNA).path("room"));
        assertThat(mirror.desk).isEqualTo(meeting.now(ANNA).path("desk"));
        assertThat(mirror.wholes).isEqualTo(1);
    }

    @Test
    void signingOutAtOneEndsTheSocketsAtTheOther() {
        Visitor anna = ONE.seated(ANNA);
        TestSocket there = anna.at(two).socket();
        anna.post("/api/sign-out", "{}");
        assertThat(there.next("bye").path("reason").asString()).isEqualTo("signed-out");
    }
}
