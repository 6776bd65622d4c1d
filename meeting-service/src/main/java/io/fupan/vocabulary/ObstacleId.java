package io.fupan.vocabulary;

import java.util.UUID;

/** What stood in the way of a key result (阻碍). */
public record ObstacleId(UUID value) implements Id {

    public static ObstacleId of(String text) {
        return new ObstacleId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("obstacle", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
