package io.fupan.platform.problem;

import io.fupan.vocabulary.Nonsense;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came in a field of a body, or the problem with it. */
public final class Given {

    private Given() {}

    /** @throws ProblemException 400, when it is missing or means nothing */
    public static <T> T required(String field, @Nullable String value, Function<String, T> meaning) {
        return optional(field, value, meaning)
                .orElseThrow(() -> new ProblemException(Problem.malformed(field, "missing")));
    }

    /** A field that may be left out, or left empty. */
    public static <T> Optional<T> optional(String field, @Nullable String value, Function<String, T> meaning) {
        if (value == null || value.isBlank()) return Optional.empty();
        try {
            return Optional.of(meaning.apply(value));
        } catch (Nonsense nonsense) {
            throw new ProblemException(Problem.malformed(field, nonsense.problem()));
        }
    }
}
