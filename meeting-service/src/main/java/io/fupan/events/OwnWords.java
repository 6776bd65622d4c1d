package io.fupan.events;

import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose the words of an event are. What somebody says in a meeting is their own, and goes when they ask for it or when
 * its time is over; so are a summary and the note beside somebody's progress. What a department calls itself and its
 * meetings, and sets itself to reach, is the department's, whoever typed it, and stays.
 */
public final class OwnWords {

    /** The stored names of events whose words are their speaker's. */
    public static final Set<String> NAMES = EventTypes.ALL.stream()
            .filter(type -> areTheSpeakers(type.record()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private OwnWords() {}

    private static boolean areTheSpeakers(Class<? extends Event> record) {
        if (record == SummaryPublished.class || record == ProgressRecorded.class) return true;
        return record != MeetingConvened.class
                && record != ItemAdded.class
                && record != MeetingOpened.class
                && !OkrEvent.class.isAssignableFrom(record)
                && !OrganisationEvent.class.isAssignableFrom(record);
    }
}
