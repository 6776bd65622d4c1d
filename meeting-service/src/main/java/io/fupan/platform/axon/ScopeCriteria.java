package io.fupan.platform.axon;

import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.vocabulary.Scope;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A decision's scope in Axon's words. */
final class ScopeCriteria {

    private static final Map<Class<?>, QualifiedName> NAMES = EventTypes.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(EventType::record, type -> new QualifiedName(type.name())));

    private ScopeCriteria() {}

    static EventCriteria of(Scope scope) {
        Set<EventCriteria> criteria = new HashSet<>();
        for (Scope.Clause clause : scope.clauses()) {
            criteria.add(EventCriteria.havingTags(tags(clause.tags())).andBeingOneOfTypes(names(clause)));
        }
        return EventCriteria.either(criteria);
    }

    static Set<Tag> tags(Set<io.fupan.vocabulary.Tag> tags) {
        Set<Tag> axons = HashSet.newHashSet(tags.size());
        for (var tag : tags) axons.add(new Tag(tag.key(), tag.value()));
        return axons;
    }

    private static Set<QualifiedName> names(Scope.Clause clause) {
        Set<QualifiedName> names = HashSet.newHashSet(clause.types().size());
        for (Class<?> type : clause.types()) names.add(NAMES.get(type));
        return names;
    }
}
