package io.fupan.platform.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.ExceptionUtils;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.retry.RetryScheduler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides again on fresh state when something new happened inside a decision's scope meanwhile, a bounded number of
 * times and each time after a slightly longer random pause. Any other failure is an answer and stands.
 */
final class ConflictRetry implements RetryScheduler {

    private static final int ATTEMPTS = 12;

    private final Executor executor;

    ConflictRetry(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <M extends Message, R extends Message> MessageStream<R> scheduleRetry(
            M message, @Nullable ProcessingContext context, Throwable cause, Dispatcher<M, R> dispatcher) {
        Supplier<CompletableFuture<MessageStream.Entry<R>>> again =
                () -> dispatcher.dispatch(message, context).first().asCompletableFuture();
        return MessageStream.fromFuture(attempt(1, cause, again).thenApply(MessageStream.Entry::message));
    }

    private <T> CompletableFuture<T> attempt(int attempt, Throwable cause, Supplier<CompletableFuture<T>> again) {
        if (!isConflict(cause) || attempt == ATTEMPTS) return CompletableFuture.failedFuture(cause);
        return CompletableFuture.supplyAsync(again, after(attempt))
                .thenCompose(it -> it)
                .exceptionallyCompose(next -> attempt(attempt + 1, next, again));
    }

    private Executor after(int attempt) {
        long microseconds = ThreadLocalRandom.current().nextLong(1 + 500L * attempt * attempt);
        return CompletableFuture.delayedExecutor(microseconds, TimeUnit.MICROSECONDS, executor);
    }

    private static boolean isConflict(Throwable failure) {
        return ExceptionUtils.findException(failure, AppendEventsTransactionRejectedException.class)
                .isPresent();
    }
}
