package io.fupan.platform.problem;

import io.fupan.platform.catalogue.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which of our languages somebody reads: what their browser asks for, else what they prefer, else English. */
public final class ReaderLanguage {

    /** Request attribute with the {@link Language} the person who has signed in prefers. */
    public static final String PREFERRED = ReaderLanguage.class.getName();

    private ReaderLanguage() {}

    public static Language of(HttpServletRequest request) {
        return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        return request.getAttribute(PREFERRED) instanceof Language language ? language : Language.EN;
    }

    /** From an {@code Accept-Language} header; empty when it is absent, senseless, or names none of ours. */
    public static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) return Optional.empty();
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> named(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Language> named(String range) {
        String language = range.split("-", 2)[0];
        return Arrays.stream(Language.values())
                .filter(it -> it.code().equals(language))
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
