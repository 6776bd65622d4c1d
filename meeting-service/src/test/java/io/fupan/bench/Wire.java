package io.fupan.bench;

import java.util.Optional;

/** One client's way to the service. */
interface Wire {

    /**
     * Sends a command and waits for its answer.
     *
     * @return the position, or nothing when no answer came and it is to be sent again
     */
    Optional<Long> give(Intent intent);

    /** Comes back once the service is there again. */
    void reconnect();
}
