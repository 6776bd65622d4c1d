package io.fupan.events;

import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What one meeting cannot settle and people take home (家庭作业). */
public sealed interface HomeworkEvent extends Event, MeetingEvent {

    HomeworkId homework();

    @Override
    default Set<Tag> tags() {
        return Tag.all(meeting(), homework());
    }

    /** @param bring the one thing to bring back */
    record HomeworkAssigned(
            MeetingId meeting,
            HomeworkId homework,
            PersonId owner,
            LocalDate due,
            Words bring,
            Optional<DisputeId> dispute)
            implements HomeworkEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, homework, owner);
        }
    }

    /**
     * Homework of an earlier review that is not done yet lies on the table of the one that follows it.
     *
     * @param from where it was assigned
     * @param saidBy whose words they are
     */
    record HomeworkBrought(
            MeetingId meeting,
            HomeworkId homework,
            MeetingId from,
            PersonId owner,
            LocalDate due,
            Words bring,
            Optional<PersonId> saidBy)
            implements HomeworkEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, homework, owner);
        }
    }

    record HomeworkHandedIn(MeetingId meeting, HomeworkId homework, Words result, Optional<Link> link)
            implements HomeworkEvent {}

    record HomeworkReviewed(MeetingId meeting, HomeworkId homework, Verdict verdict, Optional<Words> words)
            implements HomeworkEvent {}
}
