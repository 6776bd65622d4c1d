package io.fupan.platform.projections;

import java.util.concurrent.CountDownLatch;

/** Waiting where nothing may be thrown that is checked. */
final class Latches {

    private Latches() {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
