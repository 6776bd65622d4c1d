package io.fupan.platform.eventstore;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The metadata without a column of their own, as a JSON object of strings; most events have none. */
final class MetadataJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final Set<String> COLUMNS =
            Set.of(EventMetadata.COMMAND_ID, EventMetadata.BY, EventMetadata.RECORDED_BY, EventMetadata.COMMAND_DIGEST);

    private MetadataJson() {}

    static String write(Map<String, String> metadata) {
        if (COLUMNS.containsAll(metadata.keySet())) {
            return "{}";
        }
        Map<String, String> rest = new TreeMap<>(metadata);
        rest.keySet().removeAll(COLUMNS);
        return JSON.writeValueAsString(rest);
    }

    static Map<String, String> read(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, STRINGS);
    }
}
