package io.fupan.vocabulary;

import java.util.UUID;

/** A decision, from its proposal on (决议). */
public record DecisionId(UUID value) implements Id {

    public static DecisionId of(String text) {
        return new DecisionId(Id.parse(text));
    }

    @Override
    public Tag tag() {
        return new Tag("decision", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
