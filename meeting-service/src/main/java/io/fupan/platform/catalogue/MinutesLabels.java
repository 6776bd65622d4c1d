package io.fupan.platform.catalogue;

import io.fupan.minutes.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** What the minutes say around people's own words, in one language: {@code catalogue/minutes.json}. */
public record MinutesLabels(Language language) implements Labels {

    /** As it stands in the file. */
    private record Entry(String zh, String en) {}

    private static final Map<String, Spoken> LABELS =
            CatalogueFile.read("minutes.json", new TypeReference<Map<String, Entry>>() {}).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> Spoken.of(
                                    entry.getValue().zh(), entry.getValue().en())));

    static Set<String> keys() {
        return LABELS.keySet();
    }

    static Set<String> names(String key, Language language) {
        return spoken(key).in(language).names();
    }

    /** @throws IllegalArgumentException for an unknown key, or when an argument it names is missing */
    @Override
    public String say(String key, Map<String, ?> arguments) {
        return spoken(key).in(language).render(Map.copyOf(arguments));
    }

    private static Spoken spoken(String key) {
        return Optional.ofNullable(LABELS.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no label for " + key));
    }
}
