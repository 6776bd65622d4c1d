package io.fupan.platform.axon;

import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * The answer to a command: the position of its last event, known only once the events are durable. Axon takes a
 * handler's result before it commits, so the result is this promise and not the position itself.
 */
record Receipt(CompletableFuture<Long> position) {

    static final MessageType TYPE = new MessageType("fupan.Receipt");

    static Receipt of(long position) {
        return new Receipt(CompletableFuture.completedFuture(position));
    }

    /**
     * When the context's events are durable, so is the answer; when they could not be written, the dispatch itself
     * fails.
     */
    void completeWith(ProcessingContext context) {
        context.runOnAfterCommit(it -> position.complete(it.getResource(PostgresEventStorageEngine.POSITION)));
    }
}
