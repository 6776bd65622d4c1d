package io.fupan.room;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two states of a view, as a JSON Merge Patch (RFC 7396). It knows nothing of rooms: whatever the
 * two are, applying the patch to the tree of the first gives the tree of the second. What both share is not looked at.
 */
public final class RoomDiff {

    private RoomDiff() {}

    /**
     * @param before a record or a map
     * @param after a record or a map; of another kind, too
     * @return null for every key that is gone; empty when nothing changed
     */
    public static SortedMap<String, @Nullable Object> between(Object before, Object after) {
        SortedMap<String, @Nullable Object> patch = new TreeMap<>();
        if (before == after) return patch;
        if (before instanceof Keyed<?, ?> old && after instanceof Keyed<?, ?> now) patchKeyed(old, now, patch);
        else patchObject(Tree.children(before), Tree.children(after), patch);
        return patch;
    }

    private static void patchObject(
            Map<String, Object> before, Map<String, Object> after, SortedMap<String, @Nullable Object> patch) {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) patchChild(name, before.get(name), after.get(name), patch);
    }

    @SuppressWarnings("unchecked") // both are read only, and keys of any type can be looked up
    private static void patchKeyed(Keyed<?, ?> before, Keyed<?, ?> after, SortedMap<String, @Nullable Object> patch) {
        var old = (Keyed<Object, Object>) before;
        var now = (Keyed<Object, Object>) after;
        for (Object key : now.keysNotSharedWith(old)) patchChild(key.toString(), old.get(key), now.get(key), patch);
    }

    private static void patchChild(
            String name, @Nullable Object before, @Nullable Object after, SortedMap<String, @Nullable Object> patch) {
        if (before == after) return;
        Object old = before == null ? null : Tree.open(before);
        Object now = after == null ? null : Tree.open(after);
        if (now != null) changed(old, now).ifPresent(change -> patch.put(name, change));
        else if (old != null) patch.put(name, null);
    }

    /** What to write under a key that now holds {@code now}; empty when that is no change. */
    private static Optional<Object> changed(@Nullable Object old, Object now) {
        if (old == null) return Tree.of(now);
        if (Tree.isObject(old) && Tree.isObject(now))
            return Optional.<Object>of(between(old, now)).filter(patch -> !((Map<?, ?>) patch).isEmpty());
        return Tree.of(now).filter(tree -> !Optional.of(tree).equals(Tree.of(old)));
    }
}
