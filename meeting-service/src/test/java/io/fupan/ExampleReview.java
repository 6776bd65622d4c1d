package io.fupan;

import io.fupan.access.ErasePerson;
import io.fupan.access.EraseWords;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.disputes.ShuffleInDisputes;
import io.fupan.disputes.ShuffleInDisputes.Anonymous;
import io.fupan.homework.BringHomework;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.axon.Rehearsal;
import io.fupan.platform.web.CommandExamples;
import io.fupan.reflection.BringMeasure;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the documented examples ask for around them: their department, objectives and key results. */
public final class ExampleReview {

    private ExampleReview() {}

    /** The examples decided in order, on top of what they need. */
    public static Rehearsal rehearse() {
        var rehearsal = new Rehearsal(Sample.NOW);
        prerequisites().forEach(rehearsal::give);
        CommandExamples.inOrder().forEach(it -> {
            rehearsal.give(it.by(), it.command(), it.body().toString());
            if (it.command().equals("OpenMeeting")) {
                contestAnonymously(rehearsal, it);
                bringLastTime(rehearsal, it);
            }
        });
        afterwards().forEach(rehearsal::give);
        return rehearsal;
    }

    /** What was contested before comes onto the table of the meeting that was opened, and off it again. */
    private static void contestAnonymously(Rehearsal rehearsal, CommandExamples.Example opening) {
        var meeting = MeetingId.of(opening.body().get("meeting").asString());
        var dispute = new DisputeId(UUID.randomUUID());
        var contested = new Anonymous(dispute, new Subject.OfTeam(), Root.OTHER, Words.of("We do what is easy"));
        rehearsal.give(new ShuffleInDisputes(act(), meeting, List.of(contested)));
        String settling = "{\"meeting\":\"%s\",\"dispute\":\"%s\",\"outcome\":\"parked\"}";
        rehearsal.give(opening.by(), "SettleDispute", settling.formatted(meeting, dispute));
    }

    /** What the review before left to be done. */
    private static void bringLastTime(Rehearsal rehearsal, CommandExamples.Example opening) {
        var meeting = MeetingId.of(opening.body().get("meeting").asString());
        var before = new MeetingId(UUID.randomUUID());
        var measure = new MeasureId(UUID.randomUUID());
        Words words = Words.of("Call a customer each week");
        rehearsal.give(new BringMeasure(
                act(), meeting, measure, before, MeasureKind.KEEP, words, Sample.ANNA, words, Optional.empty()));
        rehearsal.give(new BringHomework(
                act(),
                meeting,
                new HomeworkId(UUID.randomUUID()),
                before,
                Sample.ANNA,
                LocalDate.of(2026, 11, 1),
                words,
                Optional.of(Sample.HOST)));
    }

    /** The system's own commands that set the stage. */
    public static List<Command> prerequisites() {
        JsonNode convene = CommandExamples.bodies().get("ConveneMeeting");
        JsonNode subjects = CommandExamples.bodies().get("OpenBallot").get("subjects");
        String contested = CommandExamples.bodies()
                .get("RaiseDispute")
                .at("/subject/objective")
                .asString();
        var department = DepartmentId.of(convene.get("department").asString());
        var objective = new ObjectiveId(UUID.fromString(contested));
        List<Command> commands = new ArrayList<>();
        commands.add(new DefineDepartment(act(), department, Words.of("Customer Success")));
        commands.add(new SetObjective(
                act(),
                department,
                new Objective(
                        objective,
                        new Cycle(convene.get("cycle").asString()),
                        "B2",
                        Words.of("Customers stay and help themselves"),
                        Optional.empty())));
        StreamSupport.stream(subjects.spliterator(), false)
                .map(subject -> subject.get("keyResult").asString())
                .map(id -> new AddKeyResult(act(), department, keyResult(id, objective, commands.size())))
                .forEach(commands::add);
        commands.add(new GrantRole(act(), Sample.AUDITOR, OrganisationRole.AUDITOR));
        commands.add(new GrantRole(act(), giverOf("GrantRole"), OrganisationRole.ADMINISTRATOR));
        commands.add(new GrantDepartmentRole(act(), department, giverOf("ConveneMeeting"), DepartmentRole.LEAD));
        return commands;
    }

    /** What the system does when somebody's words, and who they were, are to go. */
    private static List<Command> afterwards() {
        var meeting = MeetingId.of(
                CommandExamples.bodies().get("CloseMeeting").get("meeting").asString());
        return List.of(
                new EraseWords(act(), meeting, List.of(new CommandId(UUID.randomUUID())), Optional.empty()),
                new ErasePerson(act(), Sample.ANNA, Optional.of(giverOf("GrantRole"))));
    }

    private static PersonId giverOf(String command) {
        return CommandExamples.inOrder().stream()
                .filter(it -> it.command().equals(command))
                .findFirst()
                .orElseThrow()
                .by();
    }

    private static KeyResult keyResult(String id, ObjectiveId objective, int ordinal) {
        return new KeyResult(
                new KeyResultId(UUID.fromString(id)),
                objective,
                "B2." + ordinal,
                Words.of("Relaunch the knowledge base"),
                KeyResultKind.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                new Weight("0.5"),
                Optional.empty(),
                Optional.empty());
    }

    private static Act act() {
        return Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
    }
}
