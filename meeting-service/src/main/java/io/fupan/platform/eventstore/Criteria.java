package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** Axon's criteria in the words of the tables: any event at all, or one that fits one of these. */
record Criteria(boolean anything, List<Criterion> either) {

    static final Criteria ANYTHING = new Criteria(true, List.of());

    private static final QualifiedName UNHEARD_OF = new QualifiedName("io.fupan.platform.eventstore.UnheardOf");

    /** An event that carries all these tags and, unless they are empty, has one of these names. */
    record Criterion(List<String> tags, Set<String> names) {

        boolean matches(String name, Set<String> eventTags) {
            return (names.isEmpty() || names.contains(name)) && eventTags.containsAll(tags);
        }

        /** Whether whatever fits the other one fits this. */
        boolean includes(Criterion other) {
            boolean namesToo = names.isEmpty() || !other.names.isEmpty() && names.containsAll(other.names);
            return namesToo && other.tags.containsAll(tags);
        }

        /** Everything that carries the tag, if that includes what this asks for; this alone otherwise. */
        Criterion within(Optional<String> tag) {
            return tag.filter(tags::contains)
                    .map(common -> new Criterion(List.of(common), Set.of()))
                    .orElse(this);
        }

        private static Criterion of(EventCriterion criterion) {
            List<String> tags = new ArrayList<>(criterion.tags().size());
            for (Tag tag : criterion.tags()) {
                tags.add(stored(tag));
            }
            // In one order, so that the same question is the same criterion.
            Collections.sort(tags);
            Set<String> names = HashSet.newHashSet(criterion.types().size());
            for (QualifiedName type : criterion.types()) {
                names.add(type.name());
            }
            return new Criterion(tags, names);
        }
    }

    static Criteria of(EventCriteria criteria) {
        // Flattening drops "any event"; only that fits an event without tags whose name nobody asks for.
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return ANYTHING;
        }
        List<Criterion> either = new ArrayList<>();
        for (EventCriterion criterion : criteria.flatten()) {
            either.add(Criterion.of(criterion));
        }
        return new Criteria(false, either);
    }

    static Criteria allOf(Collection<String> tags, Set<String> names) {
        return new Criteria(false, List.of(new Criterion(List.copyOf(tags), names)));
    }

    static Criteria allOf(Collection<String> tags) {
        return tags.isEmpty() ? ANYTHING : new Criteria(false, List.of(new Criterion(List.copyOf(tags), Set.of())));
    }

    boolean allTagged() {
        return !anything
                && either.stream().noneMatch(criterion -> criterion.tags().isEmpty());
    }

    /** The tag that most of these criteria ask for, if more than one does. */
    Optional<String> mostCommonTag() {
        Map<String, Integer> counts = new HashMap<>();
        either.forEach(criterion -> criterion.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    boolean matches(String name, Set<String> tags) {
        return anything || either.stream().anyMatch(criterion -> criterion.matches(name, tags));
    }

    static String stored(Tag tag) {
        return tag.key() + ":" + tag.value();
    }
}
