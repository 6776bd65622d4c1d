package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.vocabulary.MeetingId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class LiveRoomsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void aRoomIsGivenUpOnlyWhileNobodyWatchesAndReadAnewForTheNext() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        LiveRooms rooms = SERVICE.bean(LiveRooms.class);
        TestSocket anna = meeting.watch(ANNA);
        anna.next("room");
        LiveRoom room = rooms.open(meeting.id).orElseThrow().room();
        assertThat(room.dismissIfIdle(0)).isFalse();
        JsonNode before = meeting.now(ANNA);
        rooms.giveUp(meeting.id.tag().toString());
        assertThat(anna.next("bye").path("reason").asString()).isEqualTo("draining");
        assertThat(rooms.open(meeting.id).orElseThrow().room()).isNotSameAs(room);
        TestSocket again = meeting.by(ANNA).socket();
        again.send(meeting.joinFrame(
                before.path("epoch").asString(), before.path("position").asLong()));
        assertThat(again.next().path("t").asString()).isEqualTo("desk");
        meeting.cast(BO, KR1, 6);
        assertThat(again.next("move").path("n").asLong())
                .isEqualTo(before.path("n").asLong() + 1);
    }

    @Test
    void aRoomReadWhileMovesComeInMissesNone() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        LiveRooms rooms = SERVICE.bean(LiveRooms.class);
        for (int round = 0; round < 10; round++) {
            rooms.giveUp(meeting.id.tag().toString());
            List<CompletableFuture<Void>> casts = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> meeting.cast(i % 2 == 0 ? ANNA : BO, KR1, i)))
                    .toList();
            TestSocket watcher = meeting.watch(ANNA);
            casts.forEach(CompletableFuture::join);
            long last = meeting.now(ANNA).path("n").asLong();
            long n = watcher.next("room").path("n").asLong();
            while (n < last) assertThat(watcher.next("move").path("n").asLong()).isEqualTo(++n);
        }
    }

    @Test
    void whatIsNoMeetingYetIsFoundOnceItIsOne() {
        LiveRooms rooms = SERVICE.bean(LiveRooms.class);
        assertThat(rooms.open(new MeetingId(UUID.randomUUID()))).isEmpty();
        TestMeeting meeting = TestMeeting.unconvened(SERVICE);
        assertThat(rooms.open(meeting.id)).isEmpty();
        meeting.convene();
        assertThat(rooms.open(meeting.id)).isPresent();
    }
}
