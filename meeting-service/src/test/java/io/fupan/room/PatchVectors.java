package io.fupan.room;

import io.fupan.Sample;
import io.fupan.events.Event;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patches as the service makes them, for clients to prove that they apply them alike. */
final class PatchVectors {

    /** @param after what applying {@code patch} to {@code before} gives */
    record Vector(
            String name,
            @Nullable Object before,
            @Nullable Object patch,
            @Nullable Object after) {

        String line() {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("name", name);
            fields.put("before", before);
            fields.put("patch", patch);
            fields.put("after", after);
            return CanonicalJson.write(fields);
        }
    }

    private final List<Vector> vectors = new ArrayList<>();

    private PatchVectors() {}

    static List<Vector> all() {
        var all = new PatchVectors();
        all.fromTheStandard();
        all.betweenTrees();
        all.betweenRooms();
        all.betweenDesks();
        return all.vectors;
    }

    /** One vector a line, so that a changed one shows as a changed line. */
    static String file() {
        return all().stream().map(Vector::line).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    /** RFC 7396, appendix A: some are patches we never make, but any client must apply them so. */
    private void fromTheStandard() {
        Map<String, @Nullable Object> dropA = Collections.singletonMap("a", null);
        standard(Map.of("a", "b"), Map.of("a", "c"), Map.of("a", "c"));
        standard(Map.of("a", "b"), Map.of("b", "c"), Map.of("a", "b", "b", "c"));
        standard(Map.of("a", "b"), dropA, Map.of());
        standard(Map.of("a", "b", "b", "c"), dropA, Map.of("b", "c"));
        standard(Map.of("a", List.of("b")), Map.of("a", "c"), Map.of("a", "c"));
        standard(Map.of("a", "c"), Map.of("a", List.of("b")), Map.of("a", List.of("b")));
        Map<String, @Nullable Object> nested = new TreeMap<>(Map.of("b", "d"));
        nested.put("c", null);
        standard(Map.of("a", Map.of("b", "c")), Map.of("a", nested), Map.of("a", Map.of("b", "d")));
        standard(Map.of("a", List.of(Map.of("b", "c"))), Map.of("a", List.of(1)), Map.of("a", List.of(1)));
        standard(List.of("a", "b"), List.of("c", "d"), List.of("c", "d"));
        standard(Map.of("a", "b"), List.of("c"), List.of("c"));
        standard(Map.of("a", "foo"), null, null);
        standard(Map.of("a", "foo"), "bar", "bar");
        standard(Collections.singletonMap("e", null), Map.of("a", 1), both("e", null, "a", 1));
        standard(List.of(1, 2), both("a", "b", "c", null), Map.of("a", "b"));
        standard(Map.of(), Map.of("a", Map.of("bb", dropInside("ccc"))), Map.of("a", Map.of("bb", Map.of())));
    }

    private void standard(@Nullable Object before, @Nullable Object patch, @Nullable Object after) {
        vectors.add(new Vector("RFC 7396, example " + (vectors.size() + 1), before, patch, after));
    }

    private void betweenTrees() {
        between("nothing to nothing", Map.of(), Map.of());
        between("nothing changed", Map.of("a", 1, "b", List.of("x")), Map.of("a", 1, "b", List.of("x")));
        between("an empty object appears", Map.of(), Map.of("a", Map.of()));
        between("an object becomes empty", Map.of("a", Map.of("b", 1, "c", 2)), Map.of("a", Map.of()));
        between("everything goes", Map.of("a", 1, "b", Map.of("c", true)), Map.of());
        between("a number becomes an object", Map.of("a", 1), Map.of("a", Map.of("b", Map.of("c", "d"))));
        between("an object becomes a number", Map.of("a", Map.of("b", 1)), Map.of("a", 1));
        between("an object becomes a list", Map.of("a", Map.of("0", "x")), Map.of("a", List.of("x")));
        between("a list becomes an object", Map.of("a", List.of("x")), Map.of("a", Map.of("0", "x")));
        between("a list of objects is replaced whole", Map.of("a", List.of(Map.of("b", 1))), Map.of("a", List.of()));
        between("true becomes false", Map.of("a", true), Map.of("a", false));
        between("a number becomes its text", Map.of("a", 7), Map.of("a", "7"));
        between("a text becomes empty", Map.of("a", "x"), Map.of("a", ""));
        between("a kind changes", Map.of("s", Map.of("open", 1, "at", 2)), Map.of("s", Map.of("closed", 1, "at", 2)));
        between("deep inside", Map.of("a", Map.of("b", Map.of("c", Map.of("d", 1, "e", 2)))), deep());
        between("中文 and 🀄 in keys and texts", Map.of("键", "旧", "🀄", "a"), Map.of("键", "新", "👩‍👩‍👧", "\u2028"));
        between("one letter, two spellings", Map.of("\u00e9", 1), Map.of("e\u0301", 1));
        between("an empty key", Map.of("", 1), Map.of("", 2));
        between(
                "keys objects inherit",
                Map.of("constructor", 1),
                Map.of("toString", 2, "hasOwnProperty", Map.of("x", 1)));
        between("quotes, breaks and tags", Map.of("a", "b"), Map.of("a", "\"\\\n\r\t</script><b>&amp;"));
        between("the largest whole number", Map.of("a", 0), Map.of("a", 9_007_199_254_740_991L));
        between("digits as keys", Map.of("10", "ten", "9", "nine"), Map.of("10", "ten", "1", "one"));
    }

    private void betweenRooms() {
        Story story = Story.EMPTY;
        for (Recorded it : History.of(Deeds.everything().toArray(Event[]::new)).recorded()) {
            Story.Told told = story.next(it);
            String name = "move " + told.moved().n() + ", " + it.type().shortName();
            between(name, story.room(), told.story().room());
            story = told.story();
        }
        between("from nothing to the whole room", Room.EMPTY, story.room());
        between("from the whole room to nothing", story.room(), Room.EMPTY);
    }

    private void betweenDesks() {
        Desk desk = Desk.of(Sample.BO, Set.of(Role.PARTICIPANT), Set.of("CastBallot", "RaiseDispute"));
        for (Recorded it : History.of(Deeds.everything().toArray(Event[]::new)).recorded()) {
            Desk next = desk.evolve(it);
            if (next != desk) between("Bo's desk after " + it.type().shortName() + " at " + it.position(), desk, next);
            desk = next;
        }
        between("Bo becomes an auditor", desk, desk.withRoles(Set.of(Role.AUDITOR), Set.of()));
    }

    private void between(String name, Object before, Object after) {
        vectors.add(new Vector(name, Tree.object(before), RoomDiff.between(before, after), Tree.object(after)));
    }

    private static Map<String, Object> deep() {
        return Map.of("a", Map.of("b", Map.of("c", Map.of("d", 1, "f", 3))), "z", "new");
    }

    private static Map<String, @Nullable Object> dropInside(String key) {
        return Collections.singletonMap(key, null);
    }

    private static Map<String, @Nullable Object> both(
            String one, @Nullable Object first, String other, @Nullable Object second) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
