package io.fupan.platform.people;

import io.fupan.platform.catalogue.Language;
import io.fupan.vocabulary.Nonsense;
import java.util.Arrays;

/** A language as it came in, {@code zh} or {@code en}. */
public final class GivenLanguage {

    private GivenLanguage() {}

    /** @throws Nonsense {@code language-unknown} */
    public static Language of(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Nonsense("language-unknown"));
    }
}
