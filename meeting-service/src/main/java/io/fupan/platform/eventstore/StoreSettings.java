package io.fupan.platform.eventstore;

import java.time.Duration;

/**
 * The store's bounds.
 *
 * @param queue appends that may wait; one more is refused with {@link StoreOverloaded}
 * @param batch appends written in one transaction at most
 * @param tail latest events kept in memory, decoded, for conflicts and for those who follow
 * @param histories events kept in memory so that what is being decided about is not read again; a tenth of it is the
 *     longest single history kept
 * @param poll how often to look for events nobody announced
 */
public record StoreSettings(int queue, int batch, int tail, int histories, Duration poll) {

    public static StoreSettings standard() {
        return new StoreSettings(8_192, 1_024, 16_384, 200_000, Duration.ofSeconds(1));
    }
}
