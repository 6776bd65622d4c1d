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
        PersonId host,
        Visibility visibility) {

    Invitation hostedBy(PersonId host) {
        return new Invitation(
                meeting, title, department, departmentName, cycle, convenedAt, startsAt, host, visibility);
    }

    Invitation shownTo(Visibility visibility) {
        return new Invitation(
                meeting, title, department, departmentName, cycle, convenedAt, startsAt, host, visibility);
    }
}
