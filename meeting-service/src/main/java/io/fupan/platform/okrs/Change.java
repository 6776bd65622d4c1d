package io.fupan.platform.okrs;

import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.Words;
import java.util.Optional;

/**
 * One entry of an item's history.
 *
 * @param kind what happened: {@code set}, {@code revised}, {@code dropped}, {@code progress}, {@code weighed},
 *     {@code aligned}, {@code dismissed} or {@code restored}
 * @param before what stood there, a record of the vocabulary
 * @param after what stands there from now on
 * @param decision the one it follows
 */
record Change(
        String kind, Optional<?> before, Optional<?> after, Optional<Words> reason, Optional<DecisionId> decision) {

    static Change of(String kind) {
        return new Change(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Change because(String kind, Words reason, Optional<DecisionId> decision) {
        return new Change(kind, Optional.empty(), Optional.empty(), Optional.of(reason), decision);
    }

    Change from(Optional<?> before) {
        return new Change(kind, before, after, reason, decision);
    }

    Change to(Object after) {
        return new Change(kind, before, Optional.of(after), reason, decision);
    }
}
