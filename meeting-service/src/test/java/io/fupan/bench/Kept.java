package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a meeting's replay tells.
 *
 * @param positions of each claim raised
 * @param gaps whether its events are not numbered one by one
 */
record Kept(Map<String, List<Long>> positions, boolean gaps) {

    static Kept of(Visitor visitor, String meeting) {
        Map<String, List<Long>> positions = new HashMap<>();
        long n = 0;
        boolean gaps = false;
        String after = "";
        do {
            JsonNode page = visitor.json("/api/meetings/" + meeting + "/replay" + after);
            for (JsonNode move : page.required("moves")) {
                gaps |= move.required("n").asLong() != ++n;
                String claim = move.path("facts").path("claim").asString("");
                positions
                        .computeIfAbsent(claim, _ -> new ArrayList<>())
                        .add(move.required("position").asLong());
            }
            after = page.has("next") ? "?after=" + page.get("next").asLong() : "";
        } while (!after.isEmpty());
        return new Kept(positions, gaps);
    }

    List<Long> positionsOf(Intent intent) {
        return positions.getOrDefault(intent.claim(), List.of());
    }
}
