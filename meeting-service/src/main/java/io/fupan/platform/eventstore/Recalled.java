package io.fupan.platform.eventstore;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as this node remembers it: the row and what the codec made of it, decoded once for all who ask. Its erasable
 * part goes from memory, too, when it goes from the table.
 */
final class Recalled {

    private volatile Content content;

    private Recalled(Content content) {
        this.content = content;
    }

    static Recalled of(RawEvent row, EventCodec codec) {
        return new Recalled(new Content(row, row.decodedBy(codec)));
    }

    /** What was just written: nobody need decode it. */
    static Recalled of(RawEvent row, Object payload) {
        return new Recalled(new Content(row, row.with(payload)));
    }

    long position() {
        return content.row.position();
    }

    RawEvent row() {
        return content.row;
    }

    StoredEvent event() {
        return content.event;
    }

    EventMessage message() {
        return content.message();
    }

    boolean matches(Criteria.Criterion criterion) {
        RawEvent row = content.row;
        return criterion.matches(row.name(), row.tags());
    }

    void erase(EventCodec codec) {
        RawEvent erased = content.row.erased();
        content = new Content(erased, erased.decodedBy(codec));
    }

    private static final class Content {

        private final RawEvent row;
        private final StoredEvent event;
        /** Made when it is first asked for; made twice when two ask at once, which harms nobody. */
        private @Nullable EventMessage message;

        Content(RawEvent row, StoredEvent event) {
            this.row = row;
            this.event = event;
        }

        EventMessage message() {
            EventMessage made = message;
            if (made == null) {
                made = Messages.message(row, event.payload());
                message = made;
            }
            return made;
        }
    }
}
