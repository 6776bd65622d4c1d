package io.fupan.platform.access;

import static java.util.Map.entry;

import io.fupan.Sample;
import io.fupan.vocabulary.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody who asks, by what they are; the same words stand in {@link Expected}. */
final class Cast {

    /**
     * @param here what they are to the meetings of the first department
     * @param there what they are to those of the other department
     */
    record Somebody(String name, PersonId id, Set<String> here, Set<String> there) {

        Set<String> to(Scene scene) {
            return scene.other() ? there : here;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>(Map.ofEntries(
            entry("host", List.of("host lead", "")),
            entry("co-host", List.of("co-host member", "")),
            entry("participant", List.of("participant member", "")),
            entry("late", List.of("participant", "")),
            entry("observer", List.of("observer", "")),
            entry("guest", List.of("guest", "")),
            entry("lead", List.of("lead", "")),
            entry("member", List.of("member", "")),
            entry("removed", List.of("", "")),
            entry("uninvited", List.of("", "")),
            entry("colleague", List.of("", "member")),
            entry("auditor", List.of("auditor", "auditor")),
            entry("administrator", List.of("administrator", "administrator")),
            entry("stranger", List.of("", "")),
            entry("other-host", List.of("", "host lead"))));

    static final List<Somebody> EVERYBODY =
            ALL.keySet().stream().sorted().map(Cast::somebody).toList();

    private Cast() {}

    static Somebody of(String name) {
        return EVERYBODY.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Somebody somebody(String name) {
        List<String> roles = ALL.get(name);
        int number = 0x50 + ALL.keySet().stream().sorted().toList().indexOf(name);
        return new Somebody(name, new PersonId(Sample.id(number)), words(roles.get(0)), words(roles.get(1)));
    }

    static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.strip().split(" +")));
    }
}
