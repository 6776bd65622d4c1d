package io.fupan.platform.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * What the fields of somebody's own data are called in the page they are handed out as: {@code catalogue/data.json}. A
 * field without a label goes by its own name.
 */
public record DataLabels(Language language) {

    /** As it stands in the file. */
    private record Entry(String zh, String en) {}

    private static final Map<String, Entry> LABELS = CatalogueFile.read("data.json", new TypeReference<>() {});

    static Set<String> keys() {
        return LABELS.keySet();
    }

    public String of(String field) {
        return Optional.ofNullable(LABELS.get(field)).map(this::said).orElse(field);
    }

    private String said(Entry entry) {
        return switch (language) {
            case ZH -> entry.zh();
            case EN -> entry.en();
        };
    }
}
