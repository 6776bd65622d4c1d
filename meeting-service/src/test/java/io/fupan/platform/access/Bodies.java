package io.fupan.platform.access;

import io.fupan.Sample;
import io.fupan.platform.web.CommandExamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command's documented example, about one meeting or its department and otherwise about things that are not
 * there: who may give it is told that a rule refuses, or changes nothing that others ask about.
 */
final class Bodies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    static ObjectNode of(String command, Scene scene) {
        ObjectNode body = unknown(
                Optional.ofNullable(CommandExamples.bodies().get(command)).orElseGet(JSON::createObjectNode));
        if (body.has("meeting") && !command.equals("ConveneMeeting"))
            body.put("meeting", scene.meeting().toString());
        if (body.has("department") && !command.equals("DefineDepartment"))
            body.put("department", (scene.other() ? Scenes.OTHER : Sample.DEPARTMENT).toString());
        switch (command) {
            case "SetMeetingVisibility" -> body.put("visibility", visibility(scene));
            case "SetDepartmentVisibility" -> body.put("visibility", "department");
            case "ConveneMeeting" -> body.set("agenda", sameItemTwice());
            case "CloseMeeting" -> body.remove("park");
            case "ImportOkrs" -> body.putArray("keyResults"); // each id is another one here
            default -> {}
        }
        return body;
    }

    private static String visibility(Scene scene) {
        return switch (scene.name().replace("other-", "")) {
            case "private" -> "private";
            case "everybody" -> "organisation";
            default -> "department";
        };
    }

    private static JsonNode sameItemTwice() {
        Map<String, Object> item = Map.of("item", UUID.randomUUID().toString(), "kind", "results", "minutes", 5);
        return JSON.valueToTree(List.of(item, item));
    }

    private static ObjectNode unknown(JsonNode example) {
        String text =
                ID.matcher(example.toString()).replaceAll(_ -> UUID.randomUUID().toString());
        return (ObjectNode) JSON.readTree(text);
    }
}
