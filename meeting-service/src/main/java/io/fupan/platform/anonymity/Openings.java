package io.fupan.platform.anonymity;

import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.vocabulary.MeetingId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a meeting was opened, as the record says. */
@Component
class Openings {

    private static final Set<String> OPENED =
            Set.of(EventTypes.of(MeetingOpened.class).name());

    private final EventReader events;

    Openings(EventReader events) {
        this.events = events;
    }

    boolean know(MeetingId meeting) {
        return !events.read(Set.of(meeting.tag().toString()), OPENED, 0, 1).isEmpty();
    }
}
