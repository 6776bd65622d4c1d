package io.fupan.platform.catalogue;

import io.fupan.vocabulary.Coded;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * What is said of each event, in both languages: {@code catalogue/sentences.json}, keyed by the event's stored name.
 *
 * <p>An entry's patterns name the event's facts. Those listed under {@code optional} may be absent: beside each stands
 * {@code reasonGiven}, {@code yes} or {@code no}. Those under {@code choices} are codes to select by; since ICU knows
 * no hyphen there, {@code value-proposition} is selected as {@code value_proposition}. Where no person did it,
 * {@code by} is the system. Any other fact that is absent was a text and is erased.
 */
public final class Sentences {

    /** How much a sentence counts in the timeline. */
    public enum Weight implements Coded {
        HEADLINE,
        NORMAL,
        QUIET
    }

    /** As it stands in the file. */
    private record Entry(
            String weight, Optional<Set<String>> choices, Optional<Set<String>> optional, String zh, String en) {}

    private record Sentence(Weight weight, Set<String> choices, Set<String> optional, Spoken spoken) {}

    private static final Spoken THE_SYSTEM = Spoken.of("系统", "The system");
    private static final Spoken ERASED = Spoken.of("[已删除]", "[erased]");
    private static final Map<String, Sentence> SENTENCES =
            CatalogueFile.read("sentences.json", new TypeReference<Map<String, Entry>>() {}).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> sentence(entry.getValue())));

    private Sentences() {}

    /** The stored names that have a sentence. */
    public static Set<String> storedNames() {
        return SENTENCES.keySet();
    }

    public static Weight weight(String storedName) {
        return sentence(storedName).weight();
    }

    /**
     * @param facts strings and integers, as a move carries them; persons already by their names
     * @throws IllegalArgumentException for an unknown event, or when a number its sentence needs is missing
     */
    public static String render(String storedName, Language language, Map<String, ?> facts) {
        Sentence sentence = sentence(storedName);
        Pattern pattern = sentence.spoken().in(language);
        Map<String, Object> arguments = arguments(sentence, language, facts);
        for (String name : pattern.names())
            arguments.putIfAbsent(name, ERASED.in(language).render(Map.of()));
        return pattern.render(arguments);
    }

    /** The facts an event's sentence needs in a language, optional ones among them; {@code by} too. */
    static Set<String> names(String storedName, Language language) {
        return sentence(storedName).spoken().in(language).names();
    }

    private static Map<String, Object> arguments(Sentence sentence, Language language, Map<String, ?> facts) {
        Map<String, Object> arguments = new HashMap<>(facts);
        arguments.putIfAbsent("by", THE_SYSTEM.in(language).render(Map.of()));
        for (String name : sentence.optional()) {
            arguments.put(name + "Given", facts.containsKey(name) ? "yes" : "no");
            arguments.putIfAbsent(name, "");
        }
        for (String name : sentence.choices()) {
            arguments.computeIfPresent(name, (_, code) -> code.toString().replace('-', '_'));
        }
        return arguments;
    }

    private static Sentence sentence(Entry entry) {
        return new Sentence(
                Weight.valueOf(entry.weight().toUpperCase(Locale.ROOT)),
                entry.choices().orElse(Set.of()),
                entry.optional().orElse(Set.of()),
                Spoken.of(entry.zh(), entry.en()));
    }

    private static Sentence sentence(String storedName) {
        return Optional.ofNullable(SENTENCES.get(storedName))
                .orElseThrow(() -> new IllegalArgumentException("no sentence for " + storedName));
    }
}
