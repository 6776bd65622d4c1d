package io.fupan.platform.eventstore;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What waits before the appender, encoded by the thread that asks; answered with the position it is recorded at. */
sealed interface Request {

    @Nullable
    CommandStamp command();

    CompletableFuture<Long> answer();

    /**
     * Events of one command, all or none.
     *
     * @param after the append is refused when an event after this position fits the criteria
     */
    record Append(
            @Nullable CommandStamp command,
            long after,
            Criteria criteria,
            List<NewEvent> events,
            Set<UUID> erases,
            CompletableFuture<Long> answer)
            implements Request {}

    /** A command that decided nothing at this position. */
    record Nothing(CommandStamp command, long position, CompletableFuture<Long> answer) implements Request {}
}
