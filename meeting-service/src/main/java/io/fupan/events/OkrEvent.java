package io.fupan.events;

import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Summary;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Taggable;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a department set itself to reach, how far it came, and what was said of how it is set. */
public sealed interface OkrEvent extends Event {

    DepartmentId department();

    record ObjectiveSet(DepartmentId department, Objective objective) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective.id());
        }
    }

    /**
     * @param objective as it is from now on, whole
     * @param decision the one that said so
     */
    record ObjectiveRevised(DepartmentId department, Objective objective, Words reason, Optional<DecisionId> decision)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective.id());
        }
    }

    /** Its key results go with it, each with an event of its own. */
    record ObjectiveDropped(
            DepartmentId department, ObjectiveId objective, String code, Words reason, Optional<DecisionId> decision)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective);
        }
    }

    record KeyResultAdded(DepartmentId department, KeyResult keyResult) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, keyResult.objective(), keyResult.id());
        }
    }

    /**
     * @param keyResult as it is from now on, whole
     * @param decision the one that said so
     */
    record KeyResultRevised(DepartmentId department, KeyResult keyResult, Words reason, Optional<DecisionId> decision)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, keyResult.objective(), keyResult.id());
        }
    }

    record KeyResultDropped(
            DepartmentId department,
            ObjectiveId objective,
            KeyResultId keyResult,
            String code,
            Words reason,
            Optional<DecisionId> decision)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective, keyResult);
        }
    }

    /** @param weights of all of the objective's key results; their sum is 1 */
    record KeyResultsWeighed(
            DepartmentId department, ObjectiveId objective, String code, Map<KeyResultId, Weight> weights)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return and(weights.keySet(), department, objective);
        }
    }

    /** @param weights of all of the cycle's objectives; their sum is 1 */
    record ObjectivesWeighed(DepartmentId department, Cycle cycle, Map<ObjectiveId, Weight> weights)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return and(weights.keySet(), department);
        }
    }

    /** @param to absent when it carries nothing any more, as far as anybody said */
    record ObjectiveAligned(DepartmentId department, ObjectiveId objective, String code, Optional<Alignment> to)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, objective);
        }
    }

    record ProgressRecorded(DepartmentId department, KeyResultId keyResult, String code, Progress progress)
            implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, keyResult);
        }
    }

    /** Published again under the same id it takes the place of what was there. */
    record SummaryPublished(DepartmentId department, PersonId author, Summary summary) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(department, summary.id());
        }
    }

    /** Somebody says why a finding is none; it holds for these words only. */
    record FindingDismissed(DepartmentId department, FindingKey finding, Words reason) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return about(department, finding);
        }
    }

    record FindingRestored(DepartmentId department, FindingKey finding) implements OkrEvent {
        @Override
        public Set<Tag> tags() {
            return about(department, finding);
        }
    }

    private static Set<Tag> about(DepartmentId department, FindingKey finding) {
        return and(
                Stream.<Taggable>concat(finding.objective().stream(), finding.keyResult().stream())
                        .toList(),
                department);
    }

    private static Set<Tag> and(Iterable<? extends Taggable> more, Taggable... things) {
        Set<Tag> tags = new HashSet<>(Tag.all(things));
        more.forEach(it -> tags.add(it.tag()));
        return Set.copyOf(tags);
    }
}
