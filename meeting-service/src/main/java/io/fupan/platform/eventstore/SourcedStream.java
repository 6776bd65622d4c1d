package io.fupan.platform.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/** What was sourced, all there from the start: the events and, last, the head they were read at. */
final class SourcedStream implements MessageStream<EventMessage> {

    private final List<Recalled> events;
    private final long head;
    private int next;

    SourcedStream(Memory.Sourced sourced) {
        this.events = sourced.events();
        this.head = sourced.head();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        next++;
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        if (next < events.size()) {
            return Optional.of(Messages.entry(events.get(next)));
        }
        return next == events.size() ? Optional.of(Messages.end(head)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        return next <= events.size();
    }

    @Override
    public boolean isCompleted() {
        return next > events.size();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {
        next = events.size() + 1;
    }
}
