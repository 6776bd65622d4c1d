package io.fupan.platform.demo;

import static java.util.Objects.requireNonNull;

import io.fupan.access.GrantDepartmentRole;
import io.fupan.convening.StandardAgenda;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One department of the demo, in its own language: defined, given its OKRs, and its reviews held. */
final class Department {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CYCLE = "2026-B5";

    private final CommandGate gate;
    private final DemoPeople people;
    private final Names names;
    private final JsonNode texts;
    private final DemoOkrs okrs;

    Department(Language language, CommandGate gate, DemoPeople people) {
        this.gate = gate;
        this.people = people;
        this.names = new Names(language);
        this.texts = texts(language);
        this.okrs = new DemoOkrs(names, people.byName(language));
    }

    static String name(Language language) {
        return texts(language).required("department").asString();
    }

    /** In stages: what does not need each other is given at once, so that the store writes it at once. */
    void setUp() {
        var around = new DemoOrganisation(names, people.bySeat());
        var name = Words.of(texts.required("department").asString());
        give(Stream.of(new DefineDepartment(okrs.act("department"), okrs.department(), name)));
        give(okrs.objectives(around::themeOf));
        give(Stream.concat(okrs.keyResults(), roles()));
        around.stages(okrs.annual()).forEach(stage -> give(stage.stream()));
    }

    private void give(Stream<? extends Command> commands) {
        List<CompletableFuture<Long>> given = commands.map(gate::give).toList();
        given.forEach(CompletableFuture::join);
    }

    private Stream<Command> roles() {
        Stream<Command> lead = people.withRole(DemoPeople.LEAD).stream().map(it -> grant(it, DepartmentRole.LEAD));
        Stream<PersonId> others = Stream.of(DemoPeople.MEMBER, DemoPeople.OBSERVER)
                .map(people::withRole)
                .flatMap(List::stream);
        return Stream.concat(lead, others.map(it -> grant(it, DepartmentRole.MEMBER)));
    }

    private Command grant(PersonId person, DepartmentRole role) {
        return new GrantDepartmentRole(okrs.act("role/" + person), okrs.department(), person, role);
    }

    MeetingId meeting(String name) {
        return new MeetingId(names.id("meeting/" + name));
    }

    /**
     * Convenes a meeting an hour before its start and plays its script line by line. The start is no part of what is
     * said (only of when), so that a play interrupted by a crash goes on at another hour.
     */
    void hold(String name, Instant start) {
        MeetingId meeting = meeting(name);
        String lead = "sun-yue";
        give(meeting, "convene", lead, start.minus(Duration.ofHours(1)), "ConveneMeeting", convening(name));
        var pointers = new Pointers(names, name, known(meeting), texts);
        List<Script.Line> lines = Script.read(name).lines();
        for (int i = 0; i < lines.size(); i++) {
            Script.Line line = lines.get(i);
            var body = (ObjectNode) pointers.resolve(line.body());
            give(meeting, Integer.toString(i), line.by(), start.plus(line.at()), line.command(), body);
        }
    }

    private void give(MeetingId meeting, String line, String seat, Instant at, String command, ObjectNode body) {
        var id = new CommandId(names.id(meeting + "/command/" + line));
        Act act = Act.of(requireNonNull(people.bySeat().get(seat), seat), id, at);
        String json = body.put("meeting", meeting.toString()).toString();
        gate.give(command, json, act).join();
    }

    private ObjectNode convening(String name) {
        ObjectNode body = JSON.createObjectNode()
                .put("department", okrs.department().toString())
                .put("cycle", CYCLE)
                .put("title", texts.required(name + "-title").asString());
        people.withRole(DemoPeople.MEMBER)
                .forEach(it -> body.withArray("participants").add(it.toString()));
        people.withRole(DemoPeople.OBSERVER)
                .forEach(it -> body.withArray("observers").add(it.toString()));
        if (name.equals("open")) body.put("follows", meeting("closed").toString());
        return body;
    }

    private Map<String, String> known(MeetingId meeting) {
        Map<String, String> known = new HashMap<>();
        people.bySeat().forEach((seat, person) -> known.put(seat, person.toString()));
        for (AgendaItem item : StandardAgenda.of(meeting)) {
            known.put(item.kind().code(), item.item().toString());
        }
        okrs.codes().forEach(code -> known.put(code, names.id(code).toString()));
        return known;
    }

    private static JsonNode texts(Language language) {
        return Resources.read("texts." + language.code() + ".json", JSON::readTree);
    }
}
