package io.fupan.events;

import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import java.util.List;
import java.util.Set;

/** The course of a meeting: opened, joined, moved along, closed. */
public sealed interface AgendaEvent extends Event, MeetingEvent {

    /** Tables a snapshot of the OKRs, so that the meeting's events alone tell its whole story. */
    record MeetingOpened(MeetingId meeting, List<Objective> objectives, List<KeyResult> keyResults)
            implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    record MeetingJoined(MeetingId meeting, PersonId person) implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, person);
        }
    }

    record ItemEntered(MeetingId meeting, ItemId item) implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    record ItemReturnedTo(MeetingId meeting, ItemId item) implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    record MeetingClosed(MeetingId meeting) implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }
}
