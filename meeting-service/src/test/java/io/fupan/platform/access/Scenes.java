package io.fupan.platform.access;

import io.fupan.Sample;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two departments with their meetings, in every state of being seen, and everybody of {@link Cast} where they belong.
 */
final class Scenes {

    static final DepartmentId OTHER = new DepartmentId(Sample.id(3));

    private static final String CLOSE = "CloseMeeting";
    private static final String CANCEL = "CancelMeeting";

    private final TestService service;
    private final Map<PersonId, Visitor> visitors = new ConcurrentHashMap<>();

    Scenes(TestService service) {
        this.service = service;
    }

    /** Signed in, at their own seat. */
    Visitor visitor(Cast.Somebody who) {
        return visitors.computeIfAbsent(who.id(), service::seated);
    }

    List<Scene> build() {
        Cast.EVERYBODY.forEach(it -> service.enter(it.id()));
        otherDepartment();
        grants();
        return List.of(
                scene("open", false, "department", ""),
                scene("closed", false, "department", CLOSE),
                scene("cancelled", false, "organisation", CANCEL),
                scene("private", false, "private", CLOSE),
                scene("everybody", false, "organisation", CLOSE),
                scene("other-open", true, "department", ""),
                scene("other-closed", true, "department", CLOSE),
                scene("other-cancelled", true, "organisation", CANCEL),
                scene("other-everybody", true, "organisation", CLOSE));
    }

    private void otherDepartment() {
        var objective = new ObjectiveId(Sample.id(23));
        service.give(act -> new DefineDepartment(act, OTHER, Sample.words("Product")));
        service.give(act -> new SetObjective(
                act, OTHER, new Objective(objective, Sample.CYCLE, "C1", Sample.words("Ship it"), Optional.empty())));
        service.give(act -> new AddKeyResult(act, OTHER, keyResult(objective)));
    }

    private static KeyResult keyResult(ObjectiveId objective) {
        return new KeyResult(
                new KeyResultId(Sample.id(33)),
                objective,
                "C1.1",
                Sample.words("Twice a month"),
                KeyResultKind.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                new Weight("1"),
                Optional.empty(),
                Optional.empty());
    }

    private void grants() {
        for (Cast.Somebody who : Cast.EVERYBODY) {
            belongs(who, who.here().contains("lead"), Sample.DEPARTMENT, DepartmentRole.LEAD);
            belongs(who, who.here().contains("member"), Sample.DEPARTMENT, DepartmentRole.MEMBER);
            belongs(who, who.there().contains("lead"), OTHER, DepartmentRole.LEAD);
            belongs(who, who.there().contains("member"), OTHER, DepartmentRole.MEMBER);
        }
        service.give(act -> new GrantRole(act, Cast.of("auditor").id(), OrganisationRole.AUDITOR));
        service.give(act -> new GrantRole(act, Cast.of("administrator").id(), OrganisationRole.ADMINISTRATOR));
    }

    private void belongs(Cast.Somebody who, boolean does, DepartmentId department, DepartmentRole role) {
        if (does) service.give(act -> new GrantDepartmentRole(act, department, who.id(), role));
    }

    /** @param end the command that ended it, or none */
    private Scene scene(String name, boolean other, String visibility, String end) {
        var meeting = new MeetingId(UUID.randomUUID());
        Cast.Somebody host = Cast.of(other ? "other-host" : "host");
        long early = convene(meeting, host, other, visibility);
        if (!end.equals(CANCEL)) give(host, meeting, "OpenMeeting", "");
        if (!other) seatEverybody(meeting, host, !end.equals(CANCEL));
        if (end.equals(CANCEL)) give(host, meeting, CANCEL, "'reason':'The quarter was reorganised'");
        else talk(meeting, host, end.equals(CLOSE));
        stays(host, meeting);
        return new Scene(name, meeting, other, early);
    }

    /** So long ago that it is not opened once more. */
    private void close(Cast.Somebody host, MeetingId meeting, String dispute) {
        Act then = Act.of(
                host.id(), new CommandId(UUID.randomUUID()), Instant.now().minus(Duration.ofDays(2)));
        String body = "{\"meeting\":\"%s\",\"park\":[\"%s\"]}".formatted(meeting, dispute);
        service.bean(CommandGate.class).give(CLOSE, body, then).join();
    }

    /** Nobody takes over from a host who is there. */
    private void stays(Cast.Somebody host, MeetingId meeting) {
        service.bean(JdbcClient.class)
                .sql("insert into last_seen (meeting, person, at) values (?, ?, now() + interval '1 hour')")
                .params(meeting.value(), host.id().value())
                .update();
    }

    private long convene(MeetingId meeting, Cast.Somebody host, boolean other, String visibility) {
        String fields = "'department':'%s','cycle':'2026-B5','title':'Review','visibility':'%s','participants':[%s],"
                + "'observers':[%s]";
        String participants = other ? "" : "'%s','%s','%s'".formatted(id("co-host"), id("participant"), id("removed"));
        String observers = other ? "" : "'%s','%s'".formatted(id("observer"), id("uninvited"));
        DepartmentId department = other ? OTHER : Sample.DEPARTMENT;
        return give(host, meeting, "ConveneMeeting", fields.formatted(department, visibility, participants, observers));
    }

    private void seatEverybody(MeetingId meeting, Cast.Somebody host, boolean opened) {
        give(host, meeting, "AppointCoHost", "'person':'%s'".formatted(id("co-host")));
        give(host, meeting, "UninviteParticipant", "'person':'%s'".formatted(id("uninvited")));
        if (opened) give(Cast.of("removed"), meeting, "JoinMeeting", "");
        give(host, meeting, "InviteParticipant", "'person':'%s','part':'participant'".formatted(id("late")));
        give(host, meeting, "RemovePerson", "'person':'%s'".formatted(id("removed")));
        String invite = "'invite':'%s'".formatted(UUID.randomUUID());
        give(host, meeting, "IssueInvite", invite + ",'until':'2099-12-31T00:00:00Z'");
        give(host, meeting, "AdmitGuest", invite + ",'person':'%s'".formatted(id("guest")));
    }

    private void talk(MeetingId meeting, Cast.Somebody host, boolean closed) {
        String decision = "'decision':'%s'".formatted(UUID.randomUUID());
        give(host, meeting, "ProposeDecision", decision + ",'text':'We go on'");
        give(host, meeting, "RecordDecision", decision + ",'how':'lead'");
        String dispute = UUID.randomUUID().toString();
        give(
                host,
                meeting,
                "RaiseDispute",
                "'dispute':'%s','subject':{'team':true},'root':'goal','claim':'No'".formatted(dispute));
        if (closed) close(host, meeting, dispute);
    }

    private long give(Cast.Somebody who, MeetingId meeting, String command, String fields) {
        String body = "{'meeting':'" + meeting + "'" + (fields.isEmpty() ? "" : ",") + fields + "}";
        return visitor(who).done(command, body.replace('\'', '"'));
    }

    private static PersonId id(String name) {
        return Cast.of(name).id();
    }
}
