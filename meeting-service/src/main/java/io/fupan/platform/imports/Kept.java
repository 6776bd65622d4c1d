package io.fupan.platform.imports;

import io.fupan.sheets.Wanted;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was looked at and may be imported.
 *
 * @param name as whoever chose it calls it
 * @param seen what the last look came to, so that nothing else is imported than what was shown
 * @param position where its last event is, once it was imported
 */
record Kept(
        UUID id,
        DepartmentId department,
        PersonId person,
        String name,
        byte[] content,
        Wanted wanted,
        String seen,
        Optional<Long> position) {}
