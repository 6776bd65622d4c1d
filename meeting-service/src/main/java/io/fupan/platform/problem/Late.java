package io.fupan.platform.problem;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Whoever asks for too much is told so a second late: who waits for one answer before asking anew is slowed down by it.
 */
final class Late {

    private static final int TOO_MANY = 429;
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Each holds a connection and a thread that sleeps; whoever comes beyond is told at once. */
    private static final Semaphore WAITING = new Semaphore(200);

    private Late() {}

    static void answer(Problem problem) {
        if (problem.status() != TOO_MANY || !WAITING.tryAcquire()) return;
        try {
            LockSupport.parkNanos(WAIT.toNanos());
        } finally {
            WAITING.release();
        }
    }
}
