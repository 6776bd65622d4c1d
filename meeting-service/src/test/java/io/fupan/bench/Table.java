package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A fresh, open meeting of the demo's people on a running service. */
final class Table {

    private final int port;
    private final Visitor host;
    private final String meeting = UUID.randomUUID().toString();

    private Table(int port, Visitor host) {
        this.port = port;
        this.host = host;
    }

    static Table open(int port) {
        return open(port, signedIn(port, CommandExamples.of("ConveneMeeting").by()));
    }

    /** Another meeting of the same people. */
    Table next() {
        return open(port, host);
    }

    private static Table open(int port, Visitor host) {
        Table table = new Table(port, host);
        var convening =
                (ObjectNode) CommandExamples.bodies().get("ConveneMeeting").deepCopy();
        convening.put("meeting", table.meeting).remove("agenda");
        table.host.done("ConveneMeeting", convening.toString());
        table.host.done("OpenMeeting", table.body().toString());
        return table;
    }

    String meeting() {
        return meeting;
    }

    Visitor host() {
        return host;
    }

    /** The start of a command's body. */
    ObjectNode body() {
        return Visitor.JSON.createObjectNode().put("meeting", meeting);
    }

    static List<PersonId> participants() {
        return CommandExamples.bodies().get("ConveneMeeting").get("participants").values().stream()
                .map(it -> PersonId.of(it.asString()))
                .toList();
    }

    Visitor signedIn(PersonId person) {
        return signedIn(port, person);
    }

    static Visitor signedIn(int port, PersonId person) {
        Visitor visitor = new Visitor(port, "localhost");
        int status = visitor.signIn(person).statusCode();
        if (status != 204) throw new IllegalStateException("the demo is not open there: " + status);
        return visitor;
    }
}
