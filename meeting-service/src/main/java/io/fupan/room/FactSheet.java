package io.fupan.room;

import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts being written down: strings, whole numbers and people; what is absent leaves its name out. */
final class FactSheet {

    private static final int LONGEST = 200;

    private final SortedMap<String, Object> facts = new TreeMap<>();

    FactSheet text(String name, Words words) {
        words.text().ifPresent(said -> facts.put(name, cut(said)));
        return this;
    }

    FactSheet text(String name, Optional<Words> words) {
        words.ifPresent(said -> text(name, said));
        return this;
    }

    FactSheet word(String name, Object word) {
        facts.put(name, word.toString());
        return this;
    }

    FactSheet word(String name, Optional<?> word) {
        word.ifPresent(it -> facts.put(name, it.toString()));
        return this;
    }

    FactSheet flag(String name, boolean yes) {
        return word(name, yes ? "yes" : "no");
    }

    FactSheet number(String name, int number) {
        facts.put(name, (long) number);
        return this;
    }

    FactSheet person(String name, PersonId person) {
        facts.put(name, Map.of("person", person.toString()));
        return this;
    }

    FactSheet person(String name, Optional<PersonId> person) {
        person.ifPresent(it -> person(name, it));
        return this;
    }

    SortedMap<String, Object> facts() {
        return facts;
    }

    /** At most {@value #LONGEST} characters, the last an ellipsis when there were more. */
    private static String cut(String said) {
        if (said.codePointCount(0, said.length()) <= LONGEST) return said;
        return said.substring(0, said.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
