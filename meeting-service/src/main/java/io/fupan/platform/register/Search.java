package io.fupan.platform.register;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for in the register; what is not said does not narrow.
 *
 * @param words each of them stands somewhere in the decision, its reasons, its grounds or its meeting's title
 * @param by who recorded it
 * @param dissent whether somebody objected or stood aside
 * @param from the first moment
 * @param to the first moment no longer looked at
 * @param page from 0
 */
record Search(
        List<String> words,
        Optional<MeetingId> meeting,
        Optional<DepartmentId> department,
        Optional<PersonId> by,
        Optional<How> how,
        Optional<Boolean> dissent,
        Optional<Instant> from,
        Optional<Instant> to,
        int page,
        int size) {}
