package io.fupan.room;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.Optional;

/** What a meeting was called for. */
public record Invitation(
        MeetingId meeting,
        Words title,
        DepartmentId department,
        Words departmentName,
        Cycle cycle,
        Instant convenedAt,
        Optional<Instant> startsAt,
        PersonId host) {}
