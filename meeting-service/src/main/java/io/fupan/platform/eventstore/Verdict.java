package io.fupan.platform.eventstore;

import java.util.concurrent.CompletableFuture;

/** How a request ended. */
sealed interface Verdict {

    void tell(CompletableFuture<Long> answer);

    record RecordedAt(long position) implements Verdict {
        @Override
        public void tell(CompletableFuture<Long> answer) {
            answer.complete(position);
        }
    }

    record Failed(RuntimeException reason) implements Verdict {
        @Override
        public void tell(CompletableFuture<Long> answer) {
            answer.completeExceptionally(reason);
        }
    }
}
