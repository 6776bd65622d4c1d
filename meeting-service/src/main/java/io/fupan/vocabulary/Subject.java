package io.fupan.vocabulary;

/** What a ballot or a dispute is about. */
public sealed interface Subject extends Taggable {

    record OfKeyResult(KeyResultId keyResult) implements Subject {
        @Override
        public Tag tag() {
            return keyResult.tag();
        }
    }

    record OfObjective(ObjectiveId objective) implements Subject {
        @Override
        public Tag tag() {
            return objective.tag();
        }
    }

    /** The annual OKR as a whole. */
    record OfAnnual() implements Subject {
        @Override
        public Tag tag() {
            return new Tag("subject", "annual");
        }
    }

    /** The team itself: how it works, what it is for. */
    record OfTeam() implements Subject {
        @Override
        public Tag tag() {
            return new Tag("subject", "team");
        }
    }

    static Subject of(KeyResultId keyResult) {
        return new OfKeyResult(keyResult);
    }

    static Subject of(ObjectiveId objective) {
        return new OfObjective(objective);
    }

    /** Unique within a meeting: the id, or {@code annual}, or {@code team}. */
    default String key() {
        return tag().value();
    }
}
