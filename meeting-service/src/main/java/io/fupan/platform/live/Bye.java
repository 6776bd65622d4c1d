package io.fupan.platform.live;

import java.util.Map;

/**
 * Why the server closes, told before it does.
 *
 * @param retryAfterMs when it is worth coming back
 */
record Bye(String reason, long retryAfterMs) {

    static final Bye SLOW = new Bye("slow", 0);
    static final Bye SIGNED_OUT = new Bye("signed-out", 0);
    static final Bye TOO_MANY = new Bye("too-many", 10_000);
    static final Bye REMOVED = new Bye("removed", 0);
    static final Bye DRAINING = new Bye("draining", 500);

    Frame frame() {
        return Frame.of("bye", Map.of("reason", reason, "retryAfterMs", retryAfterMs));
    }
}
