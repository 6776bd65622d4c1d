package io.fupan.platform.catalogue;

import io.fupan.sheets.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** What is said of what is wrong with a sheet, in both languages: {@code catalogue/imports.json}, keyed by fault. */
public final class ImportFaults {

    /** As it stands in the file. */
    private record Entry(String zh, String en) {}

    private static final Map<String, Spoken> FAULTS =
            CatalogueFile.read("imports.json", new TypeReference<Map<String, Entry>>() {}).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> Spoken.of(
                                    entry.getValue().zh(), entry.getValue().en())));

    private ImportFaults() {}

    static Set<String> codes() {
        return FAULTS.keySet();
    }

    static Set<String> names(String code, Language language) {
        return spoken(code).in(language).names();
    }

    public static String render(Problem problem, Language language) {
        return spoken(problem.fault().code()).in(language).render(Map.copyOf(problem.arguments()));
    }

    private static Spoken spoken(String code) {
        return Optional.ofNullable(FAULTS.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no sentence for fault " + code));
    }
}
