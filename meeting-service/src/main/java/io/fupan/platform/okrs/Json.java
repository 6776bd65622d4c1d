package io.fupan.platform.okrs;

import io.fupan.platform.json.DomainJson;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary in rows and back. */
final class Json {

    private static final JsonMapper MAPPER = DomainJson.KEPT;

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(Class<T> type, String json) {
        return MAPPER.readValue(json, type);
    }

    /** As views are written, whose numbers are whole. */
    static Map<String, Object> tree(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
