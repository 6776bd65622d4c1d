package io.fupan.platform.demo;

import io.fupan.platform.catalogue.Language;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The ids of the demo, derived from names: the same at every start, so that a first start that was interrupted is
 * simply played again and every command already answered has no second effect.
 */
record Names(Language language) {

    UUID id(String name) {
        String full = "fupan/demo/" + language.code() + "/" + name;
        return UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8));
    }
}
