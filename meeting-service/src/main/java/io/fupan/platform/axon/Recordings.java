package io.fupan.platform.axon;

import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.Recorded;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.PersonId;

/** What the store read, in the words of the folds. */
public final class Recordings {

    private Recordings() {}

    public static Recorded of(StoredEvent stored) {
        Event event = (Event) stored.payload();
        return new Recorded(
                stored.position(),
                stored.at(),
                stored.by().map(PersonId::new).map(Actor::of).orElse(Actor.SYSTEM),
                stored.recordedBy().map(PersonId::new),
                stored.commandId().map(CommandId::new),
                EventTypes.of(event.getClass()),
                event);
    }
}
