package io.fupan.okrs;

import io.fupan.vocabulary.FindingKey;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which findings are dismissed, one more or one fewer. */
final class Dismissals {

    private Dismissals() {}

    static Set<FindingKey> with(Set<FindingKey> dismissed, FindingKey one) {
        return Stream.concat(dismissed.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    static Set<FindingKey> without(Set<FindingKey> dismissed, FindingKey one) {
        return dismissed.stream().filter(it -> !it.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
