package io.fupan.platform.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue's files, which lie beside the code. */
final class CatalogueFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CatalogueFile() {}

    static <T> Map<String, T> read(String name, TypeReference<Map<String, T>> type) {
        try (InputStream file = CatalogueFile.class.getResourceAsStream("/catalogue/" + name)) {
            return Map.copyOf(JSON.readValue(Objects.requireNonNull(file, name), type));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
