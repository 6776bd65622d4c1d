package io.fupan.bench;

import io.fupan.platform.service.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who wants far too much, over and over, until told to stop; what they are answered does not interest them.
 */
final class Abuser implements Runnable {

    /** Between one attempt and the next, when the answer to the last is there. */
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private static final List<String> READING =
            List.of("", "/replay", "/minutes", "?at=2026-11-02T06:00:00Z", "/events");

    private final int number;
    private final Visitor visitor;
    private final String meeting;
    final AtomicLong attempts = new AtomicLong();
    private final List<FuzzedLine> lines = new ArrayList<>();
    private volatile boolean over;

    /** @param number which kind of too much */
    Abuser(int number, Visitor visitor, String meeting) {
        this.number = number;
        this.visitor = visitor;
        this.meeting = meeting;
    }

    void stop() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            try {
                attempt();
            } catch (CompletionException | IllegalStateException refused) {
                LockSupport.parkNanos(PAUSE);
            }
            attempts.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
        lines.forEach(FuzzedLine::close);
    }

    /** The latest of their sockets; the first is refused as well while those of before still count. */
    private FuzzedLine line() {
        if (lines.isEmpty()) open();
        return lines.getLast();
    }

    private void open() {
        lines.add(FuzzedLine.open(visitor, _ -> {}));
    }

    private void attempt() {
        switch (number % 5) {
            case 0 -> visitor.command(Intent.COMMAND, Intent.in(meeting).body());
            case 1 -> line().send(Intent.in(meeting).frame());
            case 2 -> line().send("{\"t\":\"here\",\"state\":{\"typing\":\"" + UUID.randomUUID() + "\"}}");
            case 3 -> visitor.get("/api/meetings/" + meeting + READING.get((int) (attempts.get() % READING.size())));
            default -> anotherSocket();
        }
    }

    /** Joins, says nonsense and leaves the socket lying about. */
    private void anotherSocket() {
        line().send("{\"t\":\"join\",\"meeting\":\"" + meeting + "\"}");
        line().send("{\"t\":\"" + "x".repeat(60_000) + "\"}");
        if (attempts.get() % 10 == 0) open();
    }
}
