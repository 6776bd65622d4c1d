package io.fupan.platform.axon;

import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** What was answered to which command, so that the same one gets the same answer. */
final class CommandLog {

    /** Who sent which intent, and the digest of what it says. */
    record Stamp(UUID command, @Nullable UUID by, @Nullable String digest) {}

    private final PostgresEventStorageEngine store;

    CommandLog(PostgresEventStorageEngine store) {
        this.store = store;
    }

    /** The last position this node knows. */
    long head() {
        return store.head();
    }

    /** The last position there is; this node knows it, too, afterwards. */
    long headOfAll() {
        return store.catchUp();
    }

    /** What fits, up to the last position this node knows. */
    MessageStream<EventMessage> source(SourcingCondition condition) {
        return store.source(condition, null);
    }

    /** @throws io.fupan.platform.eventstore.CommandIdReused when the id stands for another intent */
    Optional<Receipt> before(Stamp stamp) {
        return store.recorded(stamp.command(), stamp.by(), stamp.digest())
                .map(recorded -> Receipt.of(recorded.position()));
    }

    /** The command changed nothing; that answer, too, is kept. */
    Receipt nothingFollowed(Stamp stamp) {
        return before(stamp)
                .orElseGet(() ->
                        new Receipt(store.recordEmpty(stamp.command(), stamp.by(), stamp.digest(), store.head())));
    }
}
