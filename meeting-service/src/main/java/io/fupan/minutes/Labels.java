package io.fupan.minutes;

import java.util.Map;

/** What the minutes say around people's own words, in one language. */
public interface Labels {

    /** @param arguments text and whole numbers the label names */
    String say(String key, Map<String, ?> arguments);

    default String say(String key) {
        return say(key, Map.of());
    }
}
