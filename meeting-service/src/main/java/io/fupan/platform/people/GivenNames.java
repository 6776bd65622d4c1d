package io.fupan.platform.people;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name as it came in, in one script or both. */
public record GivenNames(@Nullable String zh, @Nullable String en) {

    /**
     * Whoever has a name in one script only is called by it in both languages.
     *
     * @throws ProblemException 400, when there is none at all
     */
    public Map<Language, String> read() {
        return orCalled(Optional.empty());
    }

    /** @param otherwise what they are called until they say themselves */
    public Map<Language, String> orCalled(String otherwise) {
        return orCalled(Optional.of(otherwise));
    }

    private Map<Language, String> orCalled(Optional<String> otherwise) {
        Optional<String> chinese =
                Given.optional("names.zh", zh, PersonName::new).map(PersonName::value);
        Optional<String> english =
                Given.optional("names.en", en, PersonName::new).map(PersonName::value);
        String any = chinese.or(() -> english)
                .or(() -> otherwise)
                .orElseThrow(() -> new ProblemException(Problem.malformed("names", "missing")));
        Map<Language, String> names = new EnumMap<>(Language.class);
        names.put(Language.ZH, chinese.orElse(any));
        names.put(Language.EN, english.orElse(any));
        return names;
    }
}
