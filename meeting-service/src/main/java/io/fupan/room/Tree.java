package io.fupan.room;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject.OfAnnual;
import io.fupan.vocabulary.Subject.OfTeam;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as trees of the shape JSON has: sorted maps, lists, strings, {@link Long}s and booleans. What is absent, an
 * empty {@link Optional} or an erased text, has no key. There are no nulls, no fractions (scores are tenths, amounts
 * are decimal strings) and no secrets: a {@link Sealed} is refused.
 */
public final class Tree {

    private Tree() {}

    /** @param value a record or a map */
    public static SortedMap<String, Object> object(Object value) {
        SortedMap<String, Object> tree = new TreeMap<>();
        children(value).forEach((name, child) -> of(child).ifPresent(it -> tree.put(name, it)));
        return tree;
    }

    /** The value as a tree, unless it is absent. */
    public static Optional<Object> of(Object value) {
        return Optional.ofNullable(open(value)).map(Tree::ofOpened);
    }

    private static Object ofOpened(Object opened) {
        if (isObject(opened)) return object(opened);
        if (opened instanceof List<?> list)
            return list.stream().map(Tree::of).flatMap(Optional::stream).toList();
        return opened;
    }

    static boolean isObject(Object opened) {
        return opened instanceof Record || opened instanceof Map;
    }

    /** What an object holds under which name, not yet opened. */
    static Map<String, Object> children(Object opened) {
        Map<String, Object> children = new HashMap<>();
        switch (opened) {
            case Record record -> Fields.collect(record, children);
            case Map<?, ?> map -> map.forEach((key, value) -> children.put(key.toString(), value));
            default -> throw new IllegalArgumentException("not an object: " + opened.getClass());
        }
        return children;
    }

    /** A value out of its wrapping: a leaf as it is written, or a record, map or list; null when absent. */
    static @Nullable Object open(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent() ? open(maybe.get()) : null;
            case Words words -> words.text().orElse(null);
            case Sealed _ -> throw new IllegalArgumentException("a secret has no place in a view");
            case OfAnnual _ -> Map.of("annual", true);
            case OfTeam _ -> Map.of("team", true);
            case Id _, Cycle _, Amount _, Weight _, Link _, Instant _, LocalDate _ -> value.toString();
            case Coded coded -> coded.code();
            case Integer number -> number.longValue();
            case String _, Long _, Boolean _ -> value;
            case Record _, Map<?, ?> _, List<?> _ -> value;
            default -> throw new IllegalArgumentException("nothing a view shows: " + value.getClass());
        };
    }
}
