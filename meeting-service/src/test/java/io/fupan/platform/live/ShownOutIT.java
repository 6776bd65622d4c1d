package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.access.GrantRole;
import io.fupan.access.RevokeRole;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever loses what let them look is shown out at once, on whichever node they are; whoever gets it comes in. */
class ShownOutIT {

    @RegisterExtension
    static final TestService ONE = new TestService();

    private static final Duration SOON = Duration.ofSeconds(2);
    private static TestService two;

    @BeforeAll
    static void startAnother() {
        two = ONE.sibling();
    }

    private final TestMeeting meeting = TestMeeting.open(ONE);

    @Test
    void whoIsRemovedIsToldAndSeesNothingMore() {
        TestSocket here = watch(ONE, ANNA);
        TestSocket there = watch(two, ANNA);
        TestSocket bo = watch(two, BO);
        String removed = person(ANNA);
        Instant before = Instant.now();
        meeting.done(HOST, "RemovePerson", removed);
        assertThat(here.next("bye").path("reason").asString()).isEqualTo("removed");
        assertThat(there.next("bye").path("reason").asString()).isEqualTo("removed");
        here.awaitClose();
        there.awaitClose();
        assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
        assertThat(here.frames()).noneMatch(it -> it.path("event").asString().equals("PersonRemoved"));
        JsonNode move = bo.next("move");
        assertThat(move.path("event").asString()).isEqualTo("PersonRemoved");
        assertThat(move.path("room").path("people").path(ANNA.toString()).isNull())
                .isTrue();
        assertThat(meeting.by(ANNA).get("/api/meetings/" + meeting.id).statusCode())
                .isEqualTo(404);
        assertThat(joined(ANNA)).isEqualTo("meeting-not-found");
    }

    @Test
    void whoIsInvitedComesInAndWhoIsUninvitedGoes() {
        assertThat(joined(STRANGER)).isEqualTo("meeting-not-found");
        meeting.done(HOST, "InviteParticipant", person(STRANGER) + ",\"part\":\"observer\"");
        TestSocket stranger = watch(ONE, STRANGER);
        meeting.done(HOST, "UninviteParticipant", person(STRANGER));
        assertThat(stranger.next("bye").path("reason").asString()).isEqualTo("removed");
        stranger.awaitClose();
    }

    @Test
    void whoHelpsToHostIsToldWhatTheyMay() {
        TestSocket bo = watch(two, BO);
        meeting.done(HOST, "AppointCoHost", person(BO));
        JsonNode move = bo.next("move");
        assertThat(move.path("room")
                        .path("people")
                        .path(BO.toString())
                        .path("role")
                        .asString())
                .isEqualTo("co-host");
        assertThat(move.path("desk").path("role").asString()).isEqualTo("co-host");
        assertThat(move.path("desk").path("may").path("CloseMeeting").asBoolean())
                .isTrue();
        assertThat(move.path("desk").path("may").has("HandOverHost")).isFalse();
    }

    @Test
    void theHostHandsOverAndIsHostNoMore() {
        TestSocket host = watch(ONE, HOST);
        TestSocket observer = watch(two, OBSERVER);
        meeting.done(HOST, "HandOverHost", "\"to\":\"" + OBSERVER + "\"");
        JsonNode mine = host.next("move");
        assertThat(mine.path("room").path("host").asString()).isEqualTo(OBSERVER.toString());
        assertThat(mine.path("desk").path("role").asString()).isEqualTo("participant");
        assertThat(mine.path("desk").path("may").path("CloseMeeting").isNull()).isTrue();
        assertThat(observer.next("move").path("desk").path("role").asString()).isEqualTo("host");
        assertThat(meeting.by(HOST).command("CloseMeeting", meeting.body("")).statusCode())
                .isEqualTo(403);
        assertThat(meeting.by(OBSERVER)
                        .command("CloseMeeting", meeting.body(""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoLosesARoleLeavesEveryRoomItOpened() {
        ONE.give(act -> new GrantRole(act, STRANGER, OrganisationRole.AUDITOR));
        TestSocket here = watch(ONE, STRANGER);
        TestSocket there = watch(two, STRANGER);
        ONE.give(act -> new RevokeRole(act, STRANGER, OrganisationRole.AUDITOR));
        assertThat(here.next("bye").path("reason").asString()).isEqualTo("removed");
        assertThat(there.next("bye").path("reason").asString()).isEqualTo("removed");
        here.awaitClose();
        there.awaitClose();
    }

    private TestSocket watch(TestService node, PersonId person) {
        TestSocket socket = meeting.by(person).at(node).socket();
        socket.send(meeting.joinFrame());
        socket.next("room");
        return socket;
    }

    private String joined(PersonId person) {
        TestSocket socket = meeting.by(person).socket();
        socket.send(meeting.joinFrame());
        return socket.next().path("code").asString();
    }

    private static String person(PersonId person) {
        return "\"person\":\"" + person + "\"";
    }
}
