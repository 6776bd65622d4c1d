package io.fupan.room;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * What a meeting was called for.
 *
 * @param rescheduled absent while it starts when it was convened for
 * @param scribe who enters what others say
 * @param visibility who else may see it once it is closed
 */
public record Invitation(
        MeetingId meeting,
        Words title,
        DepartmentId department,
        Words departmentName,
        Cycle cycle,
        Instant convenedAt,
        Optional<Instant> startsAt,
        Optional<Change> rescheduled,
        PersonId host,
        Optional<PersonId> scribe,
        Visibility visibility) {

    Invitation hostedBy(PersonId host) {
        return new Invitation(
                meeting,
                title,
                department,
                departmentName,
                cycle,
                convenedAt,
                startsAt,
                rescheduled,
                host,
                scribe,
                visibility);
    }

    Invitation startingAt(Instant start, Change why) {
        return new Invitation(
                meeting,
                title,
                department,
                departmentName,
                cycle,
                convenedAt,
                Optional.of(start),
                Optional.of(why),
                host,
                scribe,
                visibility);
    }

    Invitation shownTo(Visibility visibility) {
        return new Invitation(
                meeting,
                title,
                department,
                departmentName,
                cycle,
                convenedAt,
                startsAt,
                rescheduled,
                host,
                scribe,
                visibility);
    }

    Invitation writtenBy(PersonId person) {
        return new Invitation(
                meeting,
                title,
                department,
                departmentName,
                cycle,
                convenedAt,
                startsAt,
                rescheduled,
                host,
                Optional.of(person),
                visibility);
    }
}
