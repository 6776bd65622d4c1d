package io.fupan.platform.axon;

import io.fupan.events.EventTypes;
import io.fupan.vocabulary.Scope;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A decision's scope in Axon's words. */
final class ScopeCriteria {

    private ScopeCriteria() {}

    static EventCriteria of(Scope scope) {
        Set<EventCriteria> criteria = new HashSet<>();
        for (Scope.Clause clause : scope.clauses()) {
            criteria.add(EventCriteria.havingTags(tags(clause.tags())).andBeingOneOfTypes(names(clause)));
        }
        return EventCriteria.either(criteria);
    }

    static Set<Tag> tags(Set<io.fupan.vocabulary.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet());
    }

    private static Set<QualifiedName> names(Scope.Clause clause) {
        return clause.types().stream()
                .map(type -> new QualifiedName(EventTypes.of(type).name()))
                .collect(Collectors.toSet());
    }
}
