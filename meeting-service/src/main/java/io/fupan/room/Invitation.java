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
        Visibility visibility) {

    Invitation hostedBy(PersonId host) {
        return new Invitation(
                meeting, title, department, departmentName, cycle, convenedAt, startsAt, rescheduled, host, visibility);
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
                visibility);
    }

    Invitation shownTo(Visibility visibility) {
        return new Invitation(
                meeting, title, department, departmentName, cycle, convenedAt, startsAt, rescheduled, host, visibility);
    }
}
