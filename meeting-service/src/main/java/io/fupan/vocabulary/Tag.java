package io.fupan.vocabulary;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A label on an event, {@code key:value}; what an event is about is found again by its tags. */
public record Tag(String key, String value) {

    public static Set<Tag> all(Taggable... things) {
        return Arrays.stream(things).map(Taggable::tag).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
