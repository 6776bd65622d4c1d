package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.platform.service.TestMeeting.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Reads every frame, replay, view and export of a meeting in which ballots were cast, cast anew and withdrawn, and
 * looks for their values. Each stands for one fate: 1 was replaced, 2 withdrawn, 9 withdrawn too, 4 and 8 were
 * revealed.
 */
class SecretsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private static final List<PersonId> ALL = List.of(HOST, ANNA, BO, OBSERVER, AUDITOR);
    private static final List<Integer> GONE = List.of(1, 2, 9);
    private static final List<Integer> REVEALED = List.of(4, 8);

    private final TestMeeting meeting = TestMeeting.balloting(SERVICE);
    private final long before = meeting.now(HOST).path("position").asLong();
    private final Map<PersonId, TestSocket> sockets =
            ALL.stream().collect(Collectors.toMap(person -> person, meeting::watch));

    @Test
    void whatWasCastIsNowhereButWithItsOwnerAndWhatWasTakenBackIsNowhere() {
        meeting.cast(ANNA, KR1, 1);
        meeting.cast(ANNA, KR1, 2);
        meeting.done(ANNA, "WithdrawBallot", subject(KR1));
        meeting.cast(BO, KR1, 9);
        meeting.done(BO, "WithdrawBallot", subject(KR1));
        meeting.cast(ANNA, KR1, 4);
        long last = meeting.cast(BO, KR1, 8);

        assertHidden(everyFrame(last, HOST, OBSERVER, AUDITOR), GONE, REVEALED);
        assertHidden(everyFrame(last, ANNA), List.of(9), List.of(8));
        assertHidden(everyFrame(last, BO), List.of(1, 2), List.of(4));
        assertHidden(everyView(HOST), GONE, REVEALED);
        assertHidden(everyView(AUDITOR), GONE, REVEALED);
        assertHidden(everyView(ANNA), GONE, List.of(8));
        assertHidden(resumed(ANNA), GONE, List.of(8));
        assertHidden(kept(), GONE, List.of());

        long revealed = meeting.done(HOST, "RevealBallot", subject(KR1));
        everyFrame(revealed, HOST);
        for (PersonId person : ALL) assertHidden(everyView(person), GONE, List.of());
        assertHidden(resumed(ANNA), GONE, List.of());
        assertThat(meeting.now(OBSERVER).path("room").toString()).contains("\"tenths\":4", "\"tenths\":8");
        for (long position = before; position < revealed; position++)
            assertHidden(Stream.of(asOf(position)), GONE, REVEALED);
    }

    @Test
    void whatTheLeadCastsLastIsNowhereBeforeItsOwnReveal() {
        meeting.done(HOST, "OpenBallot", "\"subjects\":[{\"keyResult\":\"" + KR2 + "\"}]");
        meeting.cast(ANNA, KR2, 4);
        meeting.done(HOST, "RevealBallot", subject(KR2));
        meeting.done(HOST, "OpenLeadBallot", subject(KR2));
        long last = meeting.cast(HOST, KR2, 7);

        assertHidden(everyFrame(last, ANNA, BO, OBSERVER, AUDITOR), List.of(), List.of(7));
        for (PersonId person : List.of(ANNA, BO, OBSERVER, AUDITOR))
            assertHidden(everyView(person), List.of(), List.of(7));
        assertHidden(resumed(BO), List.of(), List.of(7));

        long revealed = meeting.done(HOST, "RevealBallot", subject(KR2));
        assertThat(meeting.now(OBSERVER).path("room").toString()).contains("\"tenths\":4", "\"tenths\":7");
        for (long position = before; position < revealed; position++)
            assertHidden(Stream.of(asOf(position)), List.of(), List.of(7));
    }

    private Stream<String> everyFrame(long upTo, PersonId... people) {
        return Stream.of(people).flatMap(person -> {
            TestSocket socket = sockets.get(person);
            while (socket.frames().stream()
                    .noneMatch(it -> it.path("position").asLong() >= upTo
                            && !it.path("t").asString().equals("done"))) socket.next();
            return socket.frames().stream().map(JsonNode::toString);
        });
    }

    /** Whatever can be asked for over HTTP. */
    private Stream<String> everyView(PersonId person) {
        return Stream.of("", "/replay", "/replay?after=" + before, "/minutes", "/events")
                .map(view -> meeting.by(person)
                        .get("/api/meetings/" + meeting.id + view)
                        .body());
    }

    private String asOf(long position) {
        return meeting.by(HOST)
                .get("/api/meetings/" + meeting.id + "?at=" + position)
                .body();
    }

    private Stream<String> resumed(PersonId person) {
        TestSocket socket = meeting.by(person).socket();
        socket.send(meeting.joinFrame(meeting.now(person).path("epoch").asString(), before));
        socket.next("desk");
        return socket.frames().stream().map(JsonNode::toString);
    }

    /** What the database still holds of this meeting's secrets. */
    private Stream<String> kept() {
        return SERVICE
                .bean(JdbcClient.class)
                .sql("select coalesce(erasable::text, '') || skeleton::text from events where ? = any (tags)")
                .param(meeting.id.tag().toString())
                .query(String.class)
                .list()
                .stream();
    }

    private static void assertHidden(Stream<String> texts, List<Integer> gone, List<Integer> sealed) {
        String[] secrets = Stream.concat(gone.stream(), sealed.stream())
                .map(tenths -> "\"tenths\":" + tenths)
                .toArray(String[]::new);
        assertThat(texts.toList())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.replace(" ", "")).doesNotContain(secrets));
    }
}
