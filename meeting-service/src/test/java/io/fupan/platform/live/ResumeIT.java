package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fupan.platform.service.Mirror;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.vocabulary.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sockets cut at random moments: nobody's room differs from the server's, and nobody is given it anew. */
class ResumeIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final class Client {

        private final TestMeeting meeting;
        private final PersonId person;
        private final Mirror mirror = new Mirror();
        private TestSocket socket;
        private int read;

        Client(TestMeeting meeting, PersonId person) {
            this.meeting = meeting;
            this.person = person;
            this.socket = meeting.watch(person);
        }

        void read() {
            List<JsonNode> frames = socket.frames();
            while (read < frames.size()) mirror.take(frames.get(read++));
        }

        void cutAndComeBack() {
            socket.cut();
            socket = meeting.by(person).socket();
            read = 0;
            socket.send(mirror.n == 0 ? meeting.joinFrame() : meeting.joinFrame(mirror.epoch, mirror.position));
        }

        boolean isAt(long position) {
            read();
            return mirror.position == position;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void whateverIsCutEverybodyEndsWithTheSameRoom(long seed) {
        var random = new Random(seed);
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        List<Client> clients = Stream.of(HOST, ANNA, BO, OBSERVER)
                .map(person -> new Client(meeting, person))
                .toList();
        clients.forEach(client -> await().until(() -> {
            client.read();
            return client.mirror.n > 0;
        }));
        long position = 0;
        for (int i = 0; i < 60; i++) {
            position = move(meeting, random);
            for (Client client : clients) {
                if (random.nextInt(4) == 0) client.read();
                if (random.nextInt(5) == 0) client.cutAndComeBack();
            }
        }
        long last = position;
        for (Client client : clients) {
            await().atMost(Duration.ofSeconds(20)).until(() -> client.isAt(last));
            client.socket.send("{\"t\":\"ping\",\"at\":1}");
            client.socket.next("pong");
            client.read();
            JsonNode now = meeting.now(client.person);
            assertThat(client.mirror.room).isEqualTo(now.path("room"));
            assertThat(client.mirror.desk).isEqualTo(now.path("desk"));
            assertThat(client.mirror.n).isEqualTo(now.path("n").asLong());
            assertThat(client.mirror.wholes).isEqualTo(1);
        }
    }

    private static long move(TestMeeting meeting, Random random) {
        PersonId person = List.of(ANNA, BO).get(random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 -> meeting.done(person, "RaiseDispute", dispute(random));
            case 1 -> {
                meeting.cast(person, KR1, random.nextInt(11));
                yield meeting.done(person, "WithdrawBallot", TestMeeting.subject(KR1));
            }
            default -> meeting.cast(person, KR1, random.nextInt(11));
        };
    }

    private static String dispute(Random random) {
        return "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"goal\",\"claim\":\"%d 目标\""
                .formatted(UUID.randomUUID(), random.nextInt());
    }

    @Test
    void ofAnotherEpochOrFromTheFutureTheWholeRoomIsGiven() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        JsonNode now = meeting.now(ANNA);
        long position = now.path("position").asLong();
        TestSocket socket = meeting.by(ANNA).socket();
        socket.send(meeting.joinFrame("another", position));
        assertThat(socket.next().path("t").asString()).isEqualTo("room");
        socket.send(meeting.joinFrame(now.path("epoch").asString(), position + 1_000_000));
        assertThat(socket.next(frame -> !frame.has("people")).path("t").asString())
                .isEqualTo("room");
        socket.send(meeting.joinFrame(now.path("epoch").asString(), position));
        assertThat(socket.next(frame -> !frame.has("people")).path("t").asString())
                .isEqualTo("desk");
    }
}
