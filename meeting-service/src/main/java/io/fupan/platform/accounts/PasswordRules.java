package io.fupan.platform.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be: {@value #SHORTEST} to {@value #LONGEST} characters (code points), and nothing everybody
 * would try first. Which kinds of characters is for its owner to choose (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    /** Fewer different characters than these are one key held down, or two. */
    private static final int DIFFERENT = 5;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * @param names in whichever script
     * @return the code of what is wrong with it
     */
    public static Optional<String> objection(String password, EmailAddress email, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("password-too-short");
        if (length > LONGEST) return Optional.of("password-too-long");
        if (isCommon(password)) return Optional.of("password-too-common");
        if (isTheirs(password, email, names)) return Optional.of("password-is-known-of-you");
        return Optional.empty();
    }

    /** {@code Password-2026!} is the word password, dressed up. */
    private static boolean isCommon(String password) {
        return password.codePoints().distinct().count() < DIFFERENT
                || COMMON.contains(password.toLowerCase(Locale.ROOT))
                || COMMON.contains(letters(password));
    }

    private static boolean isTheirs(String password, EmailAddress email, Collection<String> names) {
        String core = letters(password);
        return Stream.concat(Stream.of(email.value(), email.localPart()), names.stream())
                .map(PasswordRules::letters)
                .anyMatch(it -> !it.isEmpty() && it.equals(core));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/accounts/common-passwords.txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
