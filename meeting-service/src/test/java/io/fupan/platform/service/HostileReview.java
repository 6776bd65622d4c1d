package io.fupan.platform.service;

import io.fupan.Sample;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The review of the documented examples held once more, with the same words wherever somebody can write some: titles,
 * claims, reasons, questions, answers, decisions, homework, names of people and departments, objectives and results.
 */
public final class HostileReview {

    /** Fields of commands that hold what people write. */
    private static final Set<String> WRITTEN = Set.of(
            "title",
            "reason",
            "claim",
            "question",
            "text",
            "bring",
            "words",
            "result",
            "note",
            "name",
            "positioning",
            "customer",
            "valueProposition");

    /** An address that is one, and tries to end where it is put. */
    private static final String LINK = "https://example.org/x)(javascript:alert(1))'onclick='alert(1)";

    private final TestService service;
    private final String words;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<PersonId, Visitor> visitors = new HashMap<>();
    private final List<CommandExamples.Example> left = new ArrayList<>(CommandExamples.inOrder());

    private HostileReview(TestService service, String words) {
        this.service = service;
        this.words = words;
    }

    /** Calls it, with what everybody thinks beforehand: kept for its author, and put in anonymously. */
    public static HostileReview convene(TestService service, String words) {
        HostileReview review = new HostileReview(service, words);
        review.setTheStage();
        review.giveUpTo("OpenMeeting");
        review.prepare();
        return review;
    }

    /** Holds it up to its end, and leaves it open. */
    public HostileReview hold() {
        giveUpTo("CloseMeeting");
        return this;
    }

    /** Closes it; then the homework is handed in and reviewed. */
    public void finish() {
        giveUpTo("");
    }

    /** @param command the first that is not given yet; none, to give all that is left */
    private void giveUpTo(String command) {
        while (!left.isEmpty() && !left.getFirst().command().equals(command)) give(left.removeFirst());
    }

    private void prepare() {
        ObjectNode draft = Visitor.JSON.createObjectNode();
        JsonNode subject = CommandExamples.bodies().get("OpenBallot").at("/subjects/0/keyResult");
        draft.putObject("flaws").put(fresh(subject.asString()), words);
        ObjectNode answers = draft.putObject("answers");
        for (Question question : Question.values()) answers.put(question.code(), words);
        Visitor lead = visitor(CommandExamples.of("ConveneMeeting").by());
        HttpRequest.Builder keep = lead.posting("/api/drafts/preparation." + meeting() + "?version=0", "");
        answered(200, lead.send(keep.PUT(BodyPublishers.ofString(draft.toString()))));
        ObjectNode envelope = Visitor.JSON.createObjectNode();
        ObjectNode contested = envelope.putArray("disputes").addObject();
        contested.put("root", "method").put("claim", words).putObject("subject").put("team", true);
        Visitor other = visitor(CommandExamples.of("DeclarePrepared").by());
        answered(204, other.post("/api/meetings/" + meeting() + "/envelope", envelope.toString()));
    }

    private static void answered(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }

    public String meeting() {
        return fresh(CommandExamples.bodies().get("OpenMeeting").get("meeting").asString());
    }

    public String department() {
        return fresh(
                CommandExamples.bodies().get("ConveneMeeting").get("department").asString());
    }

    /** The seat's name of the one who leads it; the second takes part. */
    public static String seat(int number) {
        return "seat" + number;
    }

    private void setTheStage() {
        CommandExamples.inOrder().stream()
                .map(CommandExamples.Example::by)
                .distinct()
                .forEach(this::seat);
        JsonNode convene = CommandExamples.bodies().get("ConveneMeeting");
        var department =
                new DepartmentId(UUID.fromString(fresh(convene.get("department").asString())));
        var cycle = new Cycle(convene.get("cycle").asString());
        var objective = new ObjectiveId(UUID.fromString(fresh(CommandExamples.bodies()
                .get("RaiseDispute")
                .at("/subject/objective")
                .asString())));
        system(act -> new DefineDepartment(act, department, Words.of(words)));
        PersonId lead = CommandExamples.of("ConveneMeeting").by();
        system(act -> new GrantDepartmentRole(act, department, lead, DepartmentRole.LEAD));
        PersonId administrator = CommandExamples.of("GrantRole").by();
        system(act -> new GrantRole(act, administrator, OrganisationRole.ADMINISTRATOR));
        system(act -> new SetObjective(
                act, department, new Objective(objective, cycle, "B2", Words.of(words), Optional.empty())));
        for (JsonNode subject : CommandExamples.bodies().get("OpenBallot").get("subjects")) {
            var id = new KeyResultId(
                    UUID.fromString(fresh(subject.get("keyResult").asString())));
            var keyResult = new KeyResult(
                    id,
                    objective,
                    "B2.1",
                    Words.of(words),
                    KeyResultKind.COMMITTED,
                    Optional.empty(),
                    Optional.empty(),
                    new Weight("1"),
                    Optional.empty(),
                    Optional.empty());
            system(act -> new AddKeyResult(act, department, keyResult));
        }
    }

    private void seat(PersonId person) {
        var seat =
                new Person.Seat(seat(Integer.parseInt(person.toString().substring(34), 16)), "member", List.of(words));
        service.bean(People.class)
                .put(new Person(
                        person, Map.of(Language.ZH, words, Language.EN, words), Language.EN, Optional.of(seat)));
    }

    private void system(Function<Act, Command> command) {
        Act act = Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
        service.bean(CommandGate.class).give(command.apply(act)).join();
    }

    private void give(CommandExamples.Example example) {
        ObjectNode body = (ObjectNode) rewritten(example.body().deepCopy());
        if (body.has("park")) park(body.putArray("park"));
        visitor(example.by()).done(example.command(), body.toString());
    }

    /** All that is open, also what was put in anonymously, whose id nobody was told. */
    private void park(ArrayNode disputes) {
        Visitor lead = visitor(CommandExamples.of("ConveneMeeting").by());
        JsonNode room = lead.json("/api/meetings/" + meeting()).path("room");
        room.path("disputes").forEachEntry((id, dispute) -> {
            if (dispute.path("state").asString().equals("open")) disputes.add(id);
        });
    }

    private Visitor visitor(PersonId person) {
        return visitors.computeIfAbsent(person, this::signedIn);
    }

    private Visitor signedIn(PersonId person) {
        Visitor visitor = service.visitor();
        visitor.signIn(person);
        return visitor;
    }

    /** Ids of people stay, all others are this review's own; what is written is what we were given. */
    private JsonNode rewritten(JsonNode node) {
        if (node instanceof ObjectNode object)
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                boolean written = WRITTEN.contains(name) && value.isString() && !isCode(value.asString());
                object.remove(name);
                String key = isOurs(name) ? fresh(name) : name;
                if (name.equals("link")) object.put(name, LINK);
                else object.set(key, written ? Visitor.JSON.valueToTree(words) : rewritten(value));
            }
        if (node.isString() && isOurs(node.asString())) return Visitor.JSON.valueToTree(fresh(node.asString()));
        if (node instanceof ArrayNode array)
            for (int i = 0; i < array.size(); i++) array.set(i, rewritten(array.get(i)));
        return node;
    }

    /** One of a few words the service knows, such as which of the eight questions. */
    private static boolean isCode(String text) {
        return text.matches("[a-z-]+");
    }

    private static boolean isOurs(String text) {
        return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                && !text.startsWith("01900000-0000-7000-8000-");
    }

    private String fresh(String id) {
        return ids.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
    }
}
