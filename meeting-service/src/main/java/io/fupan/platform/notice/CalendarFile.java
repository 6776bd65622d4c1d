package io.fupan.platform.notice;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import io.fupan.room.Agenda;
import io.fupan.room.Change;
import io.fupan.room.Course;
import io.fupan.room.Invitation;
import io.fupan.room.Review;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * A meeting for people's calendars (RFC 5545): always under the meeting's own UID, and counted up at each change, so
 * that a calendar moves what it has, or strikes it out, instead of holding two.
 */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * @param sequence how often it was called otherwise
     * @return empty while it is not known when it starts
     */
    static Optional<String> of(Review review, int sequence, Notice notice) {
        return review.invitation()
                .startsAt()
                .map(start -> Biweekly.write(calendar(review, start, sequence, notice))
                        .go());
    }

    private static ICalendar calendar(Review review, Instant start, int sequence, Notice notice) {
        boolean cancelled = review.course().status() == Course.Status.CANCELLED;
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Fupan//Fupan//EN");
        calendar.setMethod(cancelled ? Method.CANCEL : Method.PUBLISH);
        calendar.addEvent(event(review, start, sequence, notice, cancelled));
        return calendar;
    }

    private static VEvent event(Review review, Instant start, int sequence, Notice notice, boolean cancelled) {
        VEvent event = new VEvent();
        event.setUid(review.invitation().meeting() + "@fupan");
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(changedAt(review)));
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(length(review))));
        event.setSummary(notice.subject());
        event.setDescription(notice.text());
        event.setUrl(notice.link());
        if (!cancelled) review.invitation().call().flatMap(CalendarFile::place).ifPresent(event::setLocation);
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        return event;
    }

    /** Where calendars look for what one joins by. */
    private static Optional<String> place(Call call) {
        return call.link().map(Link::url).or(call::number).or(call::dialIn);
    }

    private static Instant changedAt(Review review) {
        Invitation called = review.invitation();
        return review.course()
                .cancelled()
                .or(called::rescheduled)
                .map(Change::at)
                .orElse(called.convenedAt());
    }

    /** As the agenda has it. */
    private static Duration length(Review review) {
        return Duration.ofMinutes(
                review.agenda().values().stream().mapToInt(Agenda.Item::minutes).sum());
    }
}
