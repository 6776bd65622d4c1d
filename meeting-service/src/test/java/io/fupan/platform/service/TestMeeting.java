package io.fupan.platform.service;

import io.fupan.Sample;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A meeting of its own for one test: Sample's host, Anna and Bo at the table, an observer beside it. */
public final class TestMeeting {

    private final TestService service;
    private final Map<PersonId, Visitor> visitors = new ConcurrentHashMap<>();
    public final MeetingId id = new MeetingId(UUID.randomUUID());

    private TestMeeting(TestService service) {
        this.service = service;
    }

    /** Only an id so far. */
    public static TestMeeting unconvened(TestService service) {
        return new TestMeeting(service);
    }

    public static TestMeeting convened(TestService service) {
        TestMeeting meeting = unconvened(service);
        meeting.convene();
        return meeting;
    }

    public void convene() {
        String fields = "\"department\":\"%s\",\"cycle\":\"2026-B5\",\"title\":\"Review\","
                + "\"participants\":[\"%s\",\"%s\"],\"observers\":[\"%s\"]";
        done(
                Sample.HOST,
                "ConveneMeeting",
                fields.formatted(Sample.DEPARTMENT, Sample.ANNA, Sample.BO, Sample.OBSERVER));
    }

    public static TestMeeting open(TestService service) {
        TestMeeting meeting = convened(service);
        meeting.done(Sample.HOST, "OpenMeeting", "");
        return meeting;
    }

    /** With a ballot open on the first key result, and Anna and Bo there. */
    public static TestMeeting balloting(TestService service) {
        TestMeeting meeting = open(service);
        meeting.done(Sample.ANNA, "JoinMeeting", "");
        meeting.done(Sample.BO, "JoinMeeting", "");
        meeting.done(
                Sample.HOST, "OpenBallot", "\"leadLast\":false,\"subjects\":[{\"keyResult\":\"" + Sample.KR1 + "\"}]");
        return meeting;
    }

    public Visitor by(PersonId person) {
        return visitors.computeIfAbsent(person, service::seated);
    }

    /** A command's body: this meeting and what else is given. */
    public String body(String fields) {
        return "{\"meeting\":\"" + id + "\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
    }

    public long done(PersonId person, String command, String fields) {
        return by(person).done(command, body(fields));
    }

    public long cast(PersonId person, KeyResultId keyResult, int tenths) {
        return done(person, "CastBallot", castFields(keyResult, tenths));
    }

    public static String castFields(KeyResultId keyResult, int tenths) {
        return "\"subject\":{\"keyResult\":\"" + keyResult + "\"},\"value\":{\"tenths\":" + tenths + "}";
    }

    public static String subject(KeyResultId keyResult) {
        return "\"subject\":{\"keyResult\":\"" + keyResult + "\"}";
    }

    public String doFrame(String command, String fields) {
        return doFrame(UUID.randomUUID().toString(), command, fields);
    }

    public String doFrame(String id, String command, String fields) {
        return "{\"t\":\"do\",\"id\":\"%s\",\"command\":\"%s\",\"body\":%s}".formatted(id, command, body(fields));
    }

    public String joinFrame() {
        return "{\"t\":\"join\",\"meeting\":\"" + id + "\"}";
    }

    public String joinFrame(String epoch, long position) {
        return "{\"t\":\"join\",\"meeting\":\"%s\",\"from\":{\"epoch\":\"%s\",\"position\":%d}}"
                .formatted(id, epoch, position);
    }

    /** A socket that has joined; the room frame is still to be read. */
    public TestSocket watch(PersonId person) {
        TestSocket socket = by(person).socket();
        socket.send(joinFrame());
        return socket;
    }

    public JsonNode now(PersonId person) {
        return by(person).json("/api/meetings/" + id);
    }
}
