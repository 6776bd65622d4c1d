package io.fupan.platform.axon;

import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.Map;

/** Who was in a meeting's room. */
public interface Attendance {

    /**
     * When each who ever came was last there, on whichever node; a moment ago for who is there still.
     *
     * @return by person, to the millisecond
     */
    Map<PersonId, Instant> lastSeen(MeetingId meeting);
}
