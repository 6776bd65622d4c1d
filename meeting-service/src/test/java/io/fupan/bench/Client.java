package io.fupan.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Sends one command after the other, each under its id until it is answered, as a page does. */
final class Client {

    private final Wire wire;
    private final String meeting;
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
    private int again;

    Client(Wire wire, String meeting) {
        this.wire = wire;
        this.meeting = meeting;
    }

    /** @return how many */
    long sendUntil(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            Intent intent = Intent.in(meeting);
            long asked = System.nanoTime();
            long position = untilAnswered(intent);
            acknowledged.add(new Acknowledged(intent.id(), asked, System.nanoTime(), position));
        }
        return acknowledged.size();
    }

    /** Sends all of them once more. How many get another answer than the first time? */
    long answeredOtherwise() {
        return acknowledged.stream()
                .filter(it -> untilAnswered(new Intent(it.command(), meeting)) != it.position())
                .count();
    }

    private long untilAnswered(Intent intent) {
        while (true) {
            Optional<Long> position = wire.give(intent);
            if (position.isPresent()) return position.get();
            again++;
            wire.reconnect();
        }
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Whether something that it sent after a moment was acknowledged. */
    boolean isServedAgainSince(long nanos) {
        return !acknowledged.isEmpty() && acknowledged.getLast().asked() > nanos;
    }

    /** How often it had to send something again. */
    int again() {
        return again;
    }
}
