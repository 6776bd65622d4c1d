package io.fupan.minutes;

import io.fupan.room.Review;
import io.fupan.room.Seat;
import io.fupan.vocabulary.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Maps of the room in the order people and things came to the table. */
final class Ordered {

    private Ordered() {}

    static <K, V> List<Map.Entry<K, V>> by(ToIntFunction<V> order, Map<K, V> map) {
        return sorted(map, Comparator.comparingInt(entry -> order.applyAsInt(entry.getValue())));
    }

    static <K extends Comparable<K>, V> List<Map.Entry<K, V>> byKey(Map<K, V> map) {
        return sorted(map, Map.Entry.comparingByKey());
    }

    /** What is kept for each person, in the order they sit. */
    static <V> List<Map.Entry<PersonId, V>> seated(Review review, Map<PersonId, V> map) {
        return sorted(
                map,
                Comparator.comparingInt(entry ->
                        review.people().find(entry.getKey()).map(Seat::order).orElse(Integer.MAX_VALUE)));
    }

    private static <K, V> List<Map.Entry<K, V>> sorted(Map<K, V> map, Comparator<Map.Entry<K, V>> order) {
        return map.entrySet().stream().sorted(order).toList();
    }
}
