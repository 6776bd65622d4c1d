package io.fupan.vocabulary;

import java.util.Optional;

/**
 * Something that is wrong with how an OKR was set.
 *
 * @param about an objective or a key result on the table; absent: all of it
 * @param quote the words it is about
 * @param finding the rule of a quality finding that says it, such as {@code two-ideas}
 */
public record Flaw(Optional<Subject> about, Optional<Words> quote, Optional<String> finding, Words why) {

    public Flaw {
        finding.ifPresent(rule -> Label.check(rule, "finding"));
    }
}
