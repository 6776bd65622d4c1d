package io.fupan.room;

import io.fupan.vocabulary.Call;
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
 * @param call where people speak to each other
 * @param follows the review whose measures and homework it looks at again
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
        Visibility visibility,
        Optional<Call> call,
        Optional<MeetingId> follows) {

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
                visibility,
                call,
                follows);
    }

    Invitation startingAt(Instant start, Change why, Optional<Call> otherCall) {
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
                visibility,
                otherCall.or(this::call),
                follows);
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
                visibility,
                call,
                follows);
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
                visibility,
                call,
                follows);
    }
}
