package io.fupan.platform.live;

import io.fupan.vocabulary.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Who is here and what they show of themselves; never stored. What somebody's latest word was counts for them. */
final class Presence {

    /** People told of at most; a room has thirty. */
    private static final int PEOPLE = 500;

    private final SequencedMap<Watcher, String> states = new LinkedHashMap<>();

    void come(Watcher watcher) {
        states.putLast(watcher, "{}");
    }

    /** @param state a JSON object */
    void show(Watcher watcher, String state) {
        states.putLast(watcher, state);
    }

    void go(Watcher watcher) {
        states.remove(watcher);
    }

    Frame frame() {
        Map<PersonId, String> people = new LinkedHashMap<>();
        states.forEach((watcher, state) ->
                people.merge(watcher.person(), state, (earlier, later) -> later.equals("{}") ? earlier : later));
        String entries = people.entrySet().stream()
                .limit(PEOPLE)
                .map(entry -> '"' + entry.getKey().toString() + "\":" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
        return Frame.of(Frame.spliced("{\"t\":\"presence\"}", "people", entries));
    }
}
