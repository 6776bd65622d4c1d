package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedTest {

    @Test
    void holdsWhatAMapHolds() {
        var random = new Random(7);
        Map<Integer, String> expected = new HashMap<>();
        Keyed<Integer, String> keyed = Keyed.empty();
        for (int step = 0; step < 5_000; step++) {
            int key = random.nextInt(600);
            if (random.nextInt(3) == 0) {
                keyed = keyed.without(key);
                expected.remove(key);
            } else {
                keyed = keyed.with(key, "v" + step);
                expected.put(key, "v" + step);
            }
            assertThat(keyed.size()).isEqualTo(expected.size());
        }
        assertThat(keyed).isEqualTo(expected).hasSameHashCodeAs(expected);
    }

    @Test
    void aVersionStaysAsItWas() {
        Keyed<String, Integer> one = Keyed.<String, Integer>empty().with("a", 1);
        Keyed<String, Integer> two = one.with("b", 2).with("a", 3);
        assertThat(one).containsExactlyEntriesOf(Map.of("a", 1));
        assertThat(two).containsOnly(Map.entry("a", 3), Map.entry("b", 2));
    }

    @Test
    void changesOnlyWhatIsThere() {
        Keyed<String, Integer> keyed = Keyed.<String, Integer>empty().with("a", 1);
        assertThat(keyed.change("a", it -> it + 1)).containsEntry("a", 2);
        assertThat(keyed.change("b", it -> it + 1)).isSameAs(keyed);
        assertThat(keyed.without("b")).isSameAs(keyed);
    }

    @Test
    void findsWhatTwoVersionsDoNotShare() {
        Keyed<String, Object> one = Keyed.<String, Object>empty()
                .with("kept", new Object())
                .with("changed", new Object())
                .with("gone", new Object());
        Keyed<String, Object> two =
                one.with("changed", new Object()).without("gone").with("new", new Object());
        assertThat(two.keysNotSharedWith(one)).isEqualTo(Set.of("changed", "gone", "new"));
        assertThat(one.keysNotSharedWith(two)).isEqualTo(Set.of("changed", "gone", "new"));
        assertThat(one.keysNotSharedWith(one)).isEmpty();
    }
}
