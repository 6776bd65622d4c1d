package io.fupan.sheets;

import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a cell names; whom nobody knows leaves things as they are, and is told. */
record Owners(Surroundings around) {

    Optional<PersonId> read(Cells cells, Column column, Optional<PersonId> before) {
        if (!cells.says(column) || cells.isBlank(column)) return cells.says(column) ? Optional.empty() : before;
        String name = cells.text(column);
        List<PersonId> found = around.named(name);
        if (found.size() == 1) return Optional.of(found.getFirst());
        // Of several with one name, the one who has it keeps it.
        if (before.filter(found::contains).isPresent()) return before;
        Fault fault = found.isEmpty() ? Fault.OWNER_UNKNOWN : Fault.OWNER_AMBIGUOUS;
        cells.complain(column, fault, Map.of("name", Cells.shortened(name)));
        return before;
    }
}
