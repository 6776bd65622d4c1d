package io.fupan.insights;

import java.util.Optional;

/**
 * What an objective of another department is called from below, {@code Company-O2}.
 *
 * @param department as somebody wrote it
 */
public record Reference(String department, String code) {

    /** Split at the last hyphen, also a full-width one; absent when there is none. */
    public static Optional<Reference> of(String text) {
        int hyphen = Math.max(text.lastIndexOf('-'), text.lastIndexOf('－'));
        if (hyphen <= 0 || hyphen == text.length() - 1) return Optional.empty();
        String department = text.substring(0, hyphen).strip();
        String code = text.substring(hyphen + 1).strip();
        return Optional.of(new Reference(department, code))
                .filter(it -> !it.department.isEmpty() && !it.code.isEmpty());
    }
}
