package io.fupan.platform.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * What is said when something is refused, in both languages: {@code catalogue/refusals.json}, keyed by code. It holds
 * broken rules, malformed input (the {@code problem} of a field), and what can go wrong around them.
 */
public final class Refusals {

    /** As it stands in the file. */
    private record Entry(String zh, String en) {}

    private static final Map<String, Spoken> REFUSALS =
            CatalogueFile.read("refusals.json", new TypeReference<Map<String, Entry>>() {}).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> Spoken.of(
                                    entry.getValue().zh(), entry.getValue().en())));

    private Refusals() {}

    public static Set<String> codes() {
        return REFUSALS.keySet();
    }

    public static String render(String code, Language language) {
        return render(code, language, Map.of());
    }

    /**
     * @param arguments as the refusal carries them; whole numbers may be written as text
     * @throws IllegalArgumentException for an unknown code, or when an argument its sentence needs is missing
     */
    public static String render(String code, Language language, Map<String, ?> arguments) {
        return spoken(code).in(language).render(counted(arguments));
    }

    static Set<String> names(String code, Language language) {
        return spoken(code).in(language).names();
    }

    private static Spoken spoken(String code) {
        return Optional.ofNullable(REFUSALS.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no sentence for refusal " + code));
    }

    /** Plural forms need numbers, and refusals carry text only. */
    private static Map<String, Object> counted(Map<String, ?> arguments) {
        Map<String, Object> counted = new HashMap<>(arguments);
        counted.replaceAll(
                (_, value) -> value instanceof String text && text.matches("\\d{1,9}") ? Integer.valueOf(text) : value);
        return counted;
    }
}
