package io.fupan.events;

import io.fupan.vocabulary.MeetingId;

/** An event of one meeting. */
public interface MeetingEvent {

    MeetingId meeting();
}
