package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is recorded.
 *
 * @param positions of the events of each command, by its id
 * @param gaps whether the events are not numbered one by one from 1
 */
public record Kept(Map<String, List<Long>> positions, boolean gaps) {

    /** What a meeting's replay tells. */
    static Kept of(Visitor visitor, String meeting) {
        Map<String, List<Long>> positions = new HashMap<>();
        long n = 0;
        boolean gaps = false;
        String after = "";
        do {
            JsonNode page = visitor.json("/api/meetings/" + meeting + "/replay" + after);
            for (JsonNode move : page.required("moves")) {
                gaps |= move.required("n").asLong() != ++n;
                String command = move.path("facts").path("claim").asString("");
                note(positions, command, move.required("position").asLong());
            }
            after = page.has("next") ? "?after=" + page.get("next").asLong() : "";
        } while (!after.isEmpty());
        return new Kept(positions, gaps);
    }

    /** What the store holds, of all meetings. */
    public static Kept of(Connection store) throws SQLException {
        Map<String, List<Long>> positions = new HashMap<>();
        long n = 0;
        boolean gaps = false;
        try (Statement select = store.createStatement()) {
            ResultSet events = select.executeQuery("select position, command_id from events order by position");
            while (events.next()) {
                gaps |= events.getLong("position") != ++n;
                note(positions, String.valueOf(events.getString("command_id")), events.getLong("position"));
            }
        }
        return new Kept(positions, gaps);
    }

    private static void note(Map<String, List<Long>> positions, String command, long position) {
        positions.computeIfAbsent(command, _ -> new ArrayList<>()).add(position);
    }

    List<Long> positionsOf(Acknowledged command) {
        return positions.getOrDefault(command.command(), List.of());
    }
}
