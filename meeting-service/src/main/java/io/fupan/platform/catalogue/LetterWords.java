package io.fupan.platform.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** The words of the letters we send, in both languages: {@code catalogue/letters.json}. */
public final class LetterWords {

    /** As it stands in the file. */
    private record Entry(String zh, String en) {}

    private static final Map<String, Spoken> WORDS =
            CatalogueFile.read("letters.json", new TypeReference<Map<String, Entry>>() {}).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> Spoken.of(
                                    entry.getValue().zh(), entry.getValue().en())));

    private LetterWords() {}

    static Set<String> keys() {
        return WORDS.keySet();
    }

    static Set<String> names(String key, Language language) {
        return spoken(key).in(language).names();
    }

    /** @throws IllegalArgumentException for an unknown key, or when an argument it names is missing */
    public static String say(String key, Language language, Map<String, ?> arguments) {
        return spoken(key).in(language).render(Map.copyOf(arguments));
    }

    private static Spoken spoken(String key) {
        return Optional.ofNullable(WORDS.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }
}
