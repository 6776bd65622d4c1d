package io.fupan.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a decision asks about: events that carry all tags of one clause and are of one of its types. It is read before
 * the decision and guarded until its events are durable; anything new inside it makes the decision run again.
 */
public record Scope(List<Clause> clauses) {

    /** @param types event classes; never empty, since a decision names what it asks about */
    public record Clause(Set<Tag> tags, Set<Class<?>> types) {

        public Clause {
            if (types.isEmpty()) throw new IllegalArgumentException("a clause names its event types");
        }

        boolean matches(Set<Tag> eventTags, Class<?> eventType) {
            return types.contains(eventType) && eventTags.containsAll(tags);
        }
    }

    /** The start of a clause: what the events are about. */
    public record About(Set<Tag> tags) {

        public Scope types(Class<?>... types) {
            return types(Set.of(types));
        }

        public Scope types(Set<Class<?>> types) {
            return new Scope(List.of(new Clause(tags, types)));
        }
    }

    public static About of(Taggable... things) {
        return new About(Tag.all(things));
    }

    public static Scope either(Scope... scopes) {
        return new Scope(
                Arrays.stream(scopes).flatMap(scope -> scope.clauses.stream()).toList());
    }

    public Scope or(Scope other) {
        return new Scope(Stream.concat(clauses.stream(), other.clauses.stream()).toList());
    }

    /** How many clauses ask for events of a type. */
    public int asking(Class<?> eventType) {
        int asking = 0;
        for (Clause clause : clauses) if (clause.types.contains(eventType)) asking++;
        return asking;
    }

    public boolean matches(Set<Tag> eventTags, Class<?> eventType) {
        return clauses.stream().anyMatch(clause -> clause.matches(eventTags, eventType));
    }
}
