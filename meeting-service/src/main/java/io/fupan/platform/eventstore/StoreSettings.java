package io.fupan.platform.eventstore;

import java.time.Duration;

/**
 * The store's bounds.
 *
 * @param queue appends that may wait; one more is refused with {@link StoreOverloaded}
 * @param batch appends written in one transaction at most
 * @param tail latest events whose name and tags are kept in memory to find conflicts
 * @param window latest events kept decoded for those who follow
 * @param poll how often to look for events nobody announced
 */
public record StoreSettings(int queue, int batch, int tail, int window, Duration poll) {

    public static StoreSettings standard() {
        return new StoreSettings(8_192, 1_024, 65_536, 8_192, Duration.ofSeconds(1));
    }
}
