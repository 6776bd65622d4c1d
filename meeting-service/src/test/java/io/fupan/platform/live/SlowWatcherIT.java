package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SlowWatcherIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void whoDoesNotReadIsDroppedWhileTheOthersAreServed() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket anna = meeting.watch(ANNA);
        TestSocket bo = meeting.watch(BO);
        TestSocket host = meeting.watch(HOST);
        JsonNode seen = anna.next("room");
        bo.next("room");
        host.next("room"); // all three are there before they are counted
        anna.pause();
        String claim = "很长的话".repeat(2_500);
        // More than her queue and all buffers on the way take, and less than the host's budget.
        for (int moves = 0; isConnected() && moves < 900; moves++) {
            host.send(meeting.doFrame("RaiseDispute", raise(claim)));
            bo.next("move");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !isConnected());
        anna.goOn();
        anna.awaitClose();
        TestSocket again = meeting.by(ANNA).socket();
        again.send(meeting.joinFrame(
                seen.path("epoch").asString(), seen.path("position").asLong()));
        assertThat(again.next("room").path("room")).isEqualTo(meeting.now(ANNA).path("room"));
    }

    private static boolean isConnected() {
        return SERVICE.bean(LiveSockets.class).sessions().size() > 2;
    }

    private static String raise(String claim) {
        return "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"goal\",\"claim\":\"%s\""
                .formatted(UUID.randomUUID(), claim);
    }
}
