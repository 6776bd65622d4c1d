package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.util.UUID;

/**
 * Something a client wants, once.
 *
 * @param id the command's, the same however often it is sent, and what names it in the record
 */
record Intent(String id, String meeting) {

    static final String COMMAND = "RaiseDispute";

    static Intent in(String meeting) {
        return new Intent(UUID.randomUUID().toString(), meeting);
    }

    String body() {
        var body = Visitor.JSON.createObjectNode();
        body.put("meeting", meeting).put("dispute", id).put("root", "method").put("claim", id);
        body.putObject("subject").put("team", true);
        return body.toString();
    }

    String frame() {
        return "{\"t\":\"do\",\"id\":\"%s\",\"command\":\"%s\",\"body\":%s}".formatted(id, COMMAND, body());
    }
}
