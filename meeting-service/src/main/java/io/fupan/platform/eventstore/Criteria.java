package io.fupan.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

        private static Criterion of(EventCriterion criterion) {
            return new Criterion(
                    criterion.tags().stream().map(Criteria::stored).toList(),
                    criterion.types().stream().map(QualifiedName::name).collect(Collectors.toUnmodifiableSet()));
        }
    }

    static Criteria of(EventCriteria criteria) {
        // Flattening drops "any event"; only that fits an event without tags whose name nobody asks for.
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return ANYTHING;
        }
        return new Criteria(
                false, criteria.flatten().stream().map(Criterion::of).toList());
    }

    static Criteria allOf(Collection<String> tags, Set<String> names) {
        return new Criteria(false, List.of(new Criterion(List.copyOf(tags), names)));
    }

    static Criteria allOf(Collection<String> tags) {
        return tags.isEmpty() ? ANYTHING : new Criteria(false, List.of(new Criterion(List.copyOf(tags), Set.of())));
    }

    boolean matches(String name, Set<String> tags) {
        return anything || either.stream().anyMatch(criterion -> criterion.matches(name, tags));
    }

    static String stored(Tag tag) {
        return tag.key() + ":" + tag.value();
    }
}
