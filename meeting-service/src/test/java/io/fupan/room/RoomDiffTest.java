package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomDiffTest {

    private sealed interface Lamp {}

    private record Dark(String since, Optional<String> reason) implements Lamp {}

    private record Lit(String since, int watts) implements Lamp {}

    private record Box(Lamp lamp) {}

    private record Note(Words text, Optional<Words> remark) {}

    @Test
    void ofTheSameIsNothing() {
        var room = History.of(Sample.convened(), Sample.opened()).room();
        assertThat(RoomDiff.between(room, room)).isEmpty();
        assertThat(RoomDiff.between(
                        room, History.of(Sample.convened(), Sample.opened()).room()))
                .isEmpty();
        assertThat(RoomDiff.between(Room.EMPTY, Room.EMPTY)).isEmpty();
    }

    @Test
    void dropsWhatAnotherKindDoesNotHave() {
        var dark = new Box(new Dark("noon", Optional.of("saving")));
        var lit = new Box(new Lit("noon", 40));
        assertThat(patch(dark, lit)).isEqualTo("{\"lamp\":{\"reason\":null,\"watts\":40}}");
        assertThat(patch(lit, dark)).isEqualTo("{\"lamp\":{\"reason\":\"saving\",\"watts\":null}}");
        assertThat(patch(lit.lamp(), new Dark("noon", Optional.empty()))).isEqualTo("{\"watts\":null}");
    }

    @Test
    void dropsWhatBecameAbsent() {
        var spoken = new Note(Words.of("said"), Optional.of(Words.of("so")));
        var erased = new Note(new Words.Erased("digest"), Optional.empty());
        assertThat(patch(spoken, erased)).isEqualTo("{\"remark\":null,\"text\":null}");
        assertThat(patch(erased, spoken)).isEqualTo("{\"remark\":\"so\",\"text\":\"said\"}");
        assertThat(patch(erased, new Note(new Words.Erased("other"), Optional.of(new Words.Erased("x")))))
                .isEqualTo("{}");
    }

    @Test
    void replacesListsWhole() {
        assertThat(patch(Map.of("a", List.of(1, 2)), Map.of("a", List.of(1, 3))))
                .isEqualTo("{\"a\":[1,3]}");
        assertThat(patch(Map.of("a", List.of(1, 2)), Map.of("a", List.of(1, 2))))
                .isEqualTo("{}");
    }

    @Test
    void turnsWholesIntoPartsAndBack() {
        assertThat(patch(Map.of("a", 1), Map.of("a", Map.of("b", 2)))).isEqualTo("{\"a\":{\"b\":2}}");
        assertThat(patch(Map.of("a", Map.of("b", 2)), Map.of("a", 1))).isEqualTo("{\"a\":1}");
        assertThat(patch(Map.of("a", Map.of("b", 2)), Map.of("a", Map.of()))).isEqualTo("{\"a\":{\"b\":null}}");
        assertThat(patch(Map.of(), Map.of("a", Map.of()))).isEqualTo("{\"a\":{}}");
    }

    @Test
    void leadsFromAnyTreeToAnyOther() {
        var random = new Random(20261102);
        for (int round = 0; round < 3_000; round++) {
            Map<String, Object> before = object(random, 3);
            Map<String, Object> after = random.nextBoolean() ? object(random, 3) : changed(before, random);
            Object reached = MergePatch.apply(Tree.object(before), RoomDiff.between(before, after));
            assertThat(CanonicalJson.write(reached)).isEqualTo(CanonicalJson.write(Tree.object(after)));
        }
    }

    /**
     * Ten thousand stances in one dispute are more than a meeting holds; a move among them must stay quick all the
     * same.
     */
    @Test
    void looksOnlyAtWhatChanged() {
        Keyed<UUID, Map<String, Integer>> before = Keyed.empty();
        for (int entry = 0; entry < 10_000; entry++) before = before.with(Sample.id(entry), Map.of("v", entry));
        var after = before.with(Sample.id(77), Map.of("v", -1));
        assertThat(patch(before, after)).isEqualTo("{\"%s\":{\"v\":-1}}".formatted(Sample.id(77)));

        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 300; run++) {
            long start = System.nanoTime();
            RoomDiff.between(before, after);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(fastest).as("nanoseconds for one change among 10,000").isLessThan(1_000_000);
    }

    private static String patch(Object before, Object after) {
        return CanonicalJson.write(RoomDiff.between(before, after));
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new TreeMap<>();
        for (int entry = random.nextInt(5); entry > 0; entry--) object.put(key(random), value(random, depth));
        return object;
    }

    private static Map<String, Object> changed(Map<String, Object> before, Random random) {
        Map<String, Object> after = new TreeMap<>(before);
        after.remove(key(random));
        after.put(key(random), value(random, 2));
        return after;
    }

    private static String key(Random random) {
        return List.of("a", "b", "键", "😀", "").get(random.nextInt(5));
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> random.nextInt(3);
            case 1 -> List.of("x", random.nextInt(2));
            case 2 -> random.nextBoolean();
            default -> object(random, depth - 1);
        };
    }
}
