package io.fupan.events;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who meets about what, and when. */
public sealed interface ConveningEvent extends Event, MeetingEvent {

    record MeetingConvened(
            MeetingId meeting,
            DepartmentId department,
            Words departmentName,
            Cycle cycle,
            Words title,
            Optional<Instant> startsAt,
            PersonId host,
            List<PersonId> participants,
            List<PersonId> observers,
            List<AgendaItem> agenda)
            implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, department);
        }
    }

    /** It meets at another time, or now at one at all. */
    record MeetingRescheduled(MeetingId meeting, Instant startsAt, Words reason) implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }

    /** It will not take place. */
    record MeetingCancelled(MeetingId meeting, Words reason) implements ConveningEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }
}
