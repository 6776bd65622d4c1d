package io.fupan.vocabulary;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** A label on an event, {@code key:value}; what an event is about is found again by its tags. */
public record Tag(String key, String value) {

    public static Set<Tag> all(Taggable... things) {
        Set<Tag> tags = HashSet.newHashSet(things.length);
        for (Taggable thing : things) tags.add(thing.tag());
        return Collections.unmodifiableSet(tags);
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
