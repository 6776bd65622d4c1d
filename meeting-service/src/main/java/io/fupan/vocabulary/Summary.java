package io.fupan.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote about a cycle for its review (总结): the work as a whole, and at each objective or key result.
 *
 * @param entries also of other cycles, as far as they are worth telling
 */
public record Summary(SummaryId id, Cycle cycle, Optional<Words> text, List<Entry> entries) {

    public Summary {
        if (text.isEmpty() && entries.isEmpty()) throw new Nonsense("missing", "text");
    }

    /** The work done for one objective or one key result. */
    public record Entry(Optional<ObjectiveId> objective, Optional<KeyResultId> keyResult, Words text) {

        public Entry {
            if (objective.isPresent() == keyResult.isPresent()) throw new Nonsense("not-exactly-one", "objective");
        }
    }
}
