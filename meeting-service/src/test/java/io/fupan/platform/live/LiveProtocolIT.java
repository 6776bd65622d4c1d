package io.fupan.platform.live;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.platform.service.TestMeeting.castFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.TestSocket;
import io.fupan.platform.service.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class LiveProtocolIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    @Test
    void joiningGivesTheWholeRoomAndMyDesk() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        JsonNode frame = meeting.watch(ANNA).next();
        assertThat(frame.path("t").asString()).isEqualTo("room");
        assertThat(frame.path("n").asLong()).isEqualTo(5);
        assertThat(frame.path("room").path("move").asInt()).isEqualTo(5);
        assertThat(frame.path("desk").path("role").asString()).isEqualTo("participant");
        assertThat(frame.path("desk").path("may").has("CastBallot")).isTrue();
        assertThat(frame.path("desk").path("may").has("OpenMeeting")).isFalse();
        JsonNode now = meeting.now(ANNA);
        for (String same : List.of("epoch", "position", "n", "room", "desk"))
            assertThat(frame.path(same)).as(same).isEqualTo(now.path(same));
        assertThat(frame.path("time").asLong()).isPositive();
    }

    @Test
    void aMoveReachesEverybodyAndItsSecretOnlyItsOwner() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket anna = meeting.watch(ANNA);
        TestSocket bo = meeting.watch(BO);
        anna.next("room");
        bo.next("room");
        String id = UUID.randomUUID().toString();
        anna.send(meeting.doFrame(id, "CastBallot", castFields(KR1, 7)));
        JsonNode mine = anna.next("move");
        JsonNode theirs = bo.next("move");
        assertThat(mine.path("desk")
                        .path("ballots")
                        .path(KR1.toString())
                        .path("tenths")
                        .asInt())
                .isEqualTo(7);
        assertThat(theirs.has("desk")).isFalse();
        for (String same : List.of("position", "n", "move", "at", "event", "by", "facts", "room"))
            assertThat(theirs.path(same)).as(same).isEqualTo(mine.path(same));
        assertThat(theirs.path("event").asString()).isEqualTo("BallotCast");
        assertThat(theirs.path("n").asLong()).isEqualTo(6);
        assertThat(theirs.path("by").asString()).isEqualTo(ANNA.toString());
    }

    @Test
    void anIntentIsAnsweredOnceEachTimeItIsSentAndTakesEffectOnce() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket anna = meeting.watch(ANNA);
        anna.next("room");
        String id = UUID.randomUUID().toString();
        String frame = meeting.doFrame(id, "CastBallot", castFields(KR1, 7));
        anna.send(frame);
        anna.send(frame);
        anna.send("{\"t\":\"ping\",\"at\":1}");
        anna.next("pong");
        assertThat(anna.frames().stream().filter(it -> it.path("t").asString().equals("done")))
                .hasSize(2)
                .allSatisfy(done -> assertThat(done.path("id").asString()).isEqualTo(id))
                .extracting(done -> done.path("position").asLong())
                .containsOnly(meeting.now(ANNA).path("position").asLong());
        assertThat(meeting.now(ANNA).path("n").asLong()).isEqualTo(6);
        anna.send(meeting.doFrame(id, "CastBallot", castFields(KR1, 8)));
        assertThat(anna.next("refused").path("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aRuleRefusesInTheReadersLanguage() {
        TestMeeting meeting = TestMeeting.convened(SERVICE);
        TestSocket host = meeting.watch(HOST);
        String id = UUID.randomUUID().toString();
        host.send(meeting.doFrame(id, "CastBallot", castFields(KR1, 7)));
        JsonNode refused = host.next("refused");
        assertThat(refused.path("id").asString()).isEqualTo(id);
        assertThat(refused.path("code").asString()).isEqualTo("meeting-not-open");
        assertThat(refused.path("detail").asString()).startsWith("That needs an open meeting");
    }

    @Test
    void aHostWhoIsInTheRoomIsNotReplacedAndOneWhoNeverCameIs() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        meeting.watch(HOST).next("room");
        assertThat(meeting.by(ANNA).command("TakeOverHost", meeting.body("")).body())
                .contains("host-is-here");
        TestMeeting other = TestMeeting.open(SERVICE);
        other.done(ANNA, "TakeOverHost", "");
        assertThat(other.now(BO).path("room").path("host").asString()).isEqualTo(ANNA.toString());
    }

    @Test
    void aScribeEntersWhatSomebodySaysAndNobodysBallot() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        meeting.done(HOST, "AppointScribe", "\"person\":\"" + BO + "\"");
        TestSocket bo = meeting.watch(BO);
        bo.next("room");
        String claim = "\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"method\",\"claim\":\"No\""
                .formatted(UUID.randomUUID());
        bo.send(meeting.doFrame("RaiseDispute", claim).replace("{\"t\"", "{\"for\":\"" + ANNA + "\",\"t\""));
        JsonNode raised = bo.next("move");
        assertThat(raised.path("by").asString()).isEqualTo(ANNA.toString());
        assertThat(raised.path("recordedBy").asString()).isEqualTo(BO.toString());
        var cast = meeting.by(BO).posting("/api/commands/CastBallot", meeting.body(castFields(KR1, 7)));
        assertThat(meeting.by(BO)
                        .send(cast.header("Fupan-For", ANNA.toString()))
                        .body())
                .contains("not-allowed");
    }

    @Test
    void whoMayNotLookFindsNothing() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket stranger = meeting.watch(STRANGER);
        assertThat(stranger.next().path("code").asString()).isEqualTo("meeting-not-found");
        stranger.send("{\"t\":\"join\",\"meeting\":\"" + UUID.randomUUID() + "\"}");
        assertThat(stranger.next().path("code").asString()).isEqualTo("meeting-not-found");
        assertThat(meeting.by(STRANGER).get("/api/meetings/" + meeting.id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void observersAndAuditorsHaveADeskToo() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        JsonNode observer = meeting.watch(OBSERVER).next("room").path("desk");
        JsonNode auditor = meeting.watch(AUDITOR).next("room").path("desk");
        assertThat(observer.path("role").asString()).isEqualTo("observer");
        assertThat(observer.path("may").has("CastBallot")).isFalse();
        assertThat(auditor.path("role").asString()).isEqualTo("auditor");
        assertThat(auditor.path("ballots")).isEmpty();
    }

    @Test
    void presenceIsTheRoomsAndGoesWithItsPerson() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket host = meeting.watch(HOST);
        TestSocket anna = meeting.watch(ANNA);
        anna.next("room");
        anna.send("{\"t\":\"here\",\"state\":{\"typing\":true}}");
        host.next(frame ->
                frame.path("people").path(ANNA.toString()).path("typing").asBoolean(false));
        anna.cut();
        host.next(frame -> frame.has("people") && !frame.path("people").has(ANNA.toString()));
        TestSocket bo = meeting.watch(BO);
        host.next(frame -> frame.path("people").has(BO.toString()));
        bo.send("{\"t\":\"leave\"}");
        host.next(frame -> frame.has("people") && !frame.path("people").has(BO.toString()));
        bo.send("{\"t\":\"here\",\"state\":{}}");
        assertThat(bo.next("refused").path("code").asString()).isEqualTo("not-joined");
    }

    @Test
    void presenceIsToldTenTimesASecondAtMost() {
        TestMeeting meeting = TestMeeting.open(SERVICE);
        TestSocket host = meeting.watch(HOST);
        host.next("room");
        long start = System.nanoTime();
        for (int i = 0; i < 300; i++) host.send("{\"t\":\"here\",\"state\":{\"looksAt\":\"" + i + "\"}}");
        host.next(frame -> frame.path("people")
                .path(HOST.toString())
                .path("looksAt")
                .asString("")
                .equals("299"));
        long tenths = (System.nanoTime() - start) / 100_000_000 + 1;
        assertThat(host.frames().stream().filter(it -> it.has("people")).count())
                .isLessThanOrEqualTo(tenths + 2);
    }

    @Test
    void pingIsEchoedWithTheServersTime() {
        TestSocket socket = SERVICE.seated(STRANGER).socket();
        socket.send("{\"t\":\"ping\",\"at\":1234567890123}");
        JsonNode pong = socket.next();
        assertThat(pong.path("t").asString()).isEqualTo("pong");
        assertThat(pong.path("at").asLong()).isEqualTo(1234567890123L);
        assertThat(pong.path("time").asLong()).isPositive();
    }

    @Test
    void signingOutSaysByeToEverySocketOfTheSession() {
        Visitor anna = SERVICE.seated(ANNA);
        TestSocket one = anna.socket();
        TestSocket two = anna.socket();
        TestSocket another = SERVICE.seated(ANNA).socket();
        anna.post("/api/sign-out", "{}");
        assertThat(one.next("bye").path("reason").asString()).isEqualTo("signed-out");
        assertThat(two.next("bye").path("reason").asString()).isEqualTo("signed-out");
        one.awaitClose();
        another.send("{\"t\":\"ping\",\"at\":1}");
        another.next("pong");
    }

    @Test
    void drainingSaysByeAndTheNextServiceResumes() {
        TestMeeting meeting = TestMeeting.balloting(SERVICE);
        TestSocket before = meeting.watch(ANNA);
        JsonNode room = before.next("room");
        SERVICE.restart();
        JsonNode bye = before.next("bye");
        assertThat(bye.path("reason").asString()).isEqualTo("draining");
        assertThat(bye.path("retryAfterMs").asLong()).isPositive();
        before.awaitClose();
        meeting.cast(BO, KR1, 6);
        TestSocket after = meeting.by(ANNA).socket();
        after.send(meeting.joinFrame(
                room.path("epoch").asString(), room.path("position").asLong()));
        JsonNode move = after.next();
        assertThat(move.path("t").asString()).isEqualTo("move");
        assertThat(move.path("n").asLong()).isEqualTo(room.path("n").asLong() + 1);
    }
}
