package io.fupan.room;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * A persistent map whose versions can be compared without walking all of it. Entries lie on {@value #SHELVES} shelves,
 * each a persistent map; a version changes one shelf and shares the others, so that finding what differs between two
 * versions of 10,000 entries looks at two hundred of them.
 */
public final class Keyed<K, V> extends AbstractMap<K, V> {

    private static final int SHELVES = 128;
    private static final Keyed<?, ?> EMPTY = new Keyed<>(IntTreePMap.empty(), 0);

    private final IntTreePMap<PMap<K, V>> shelves;
    private final int size;

    private Keyed(IntTreePMap<PMap<K, V>> shelves, int size) {
        this.shelves = shelves;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it holds nothing of any type
    public static <K, V> Keyed<K, V> empty() {
        return (Keyed<K, V>) EMPTY;
    }

    public Keyed<K, V> with(K key, V value) {
        int place = placeOf(key);
        PMap<K, V> shelf = shelf(place);
        PMap<K, V> fuller = shelf.plus(key, value);
        return new Keyed<>(shelves.plus(place, fuller), size + fuller.size() - shelf.size());
    }

    public Keyed<K, V> without(K key) {
        int place = placeOf(key);
        PMap<K, V> shelf = shelf(place);
        if (!shelf.containsKey(key)) return this;
        PMap<K, V> emptier = shelf.minus(key);
        return new Keyed<>(emptier.isEmpty() ? shelves.minus(place) : shelves.plus(place, emptier), size - 1);
    }

    /** With the value under that key changed; what is not there stays away. */
    public Keyed<K, V> change(K key, UnaryOperator<V> change) {
        return find(key).map(value -> with(key, change.apply(value))).orElse(this);
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(get(key));
    }

    /** The keys under which the two do not hold the very same object, or one holds nothing. */
    Set<K> keysNotSharedWith(Keyed<K, V> other) {
        Set<K> keys = new HashSet<>();
        Set<Integer> places = new HashSet<>(shelves.keySet());
        places.addAll(other.shelves.keySet());
        places.forEach(place -> collectDifferences(shelf(place), other.shelf(place), keys));
        return keys;
    }

    private static <K, V> void collectDifferences(PMap<K, V> one, PMap<K, V> two, Set<K> keys) {
        if (one == two) return;
        one.forEach((key, value) -> {
            if (two.get(key) != value) keys.add(key);
        });
        two.keySet().stream().filter(key -> !one.containsKey(key)).forEach(keys::add);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return key == null ? null : shelf(placeOf(key)).get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return shelves.values().stream()
                        .flatMap(shelf -> shelf.entrySet().stream())
                        .iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private PMap<K, V> shelf(int place) {
        PMap<K, V> shelf = shelves.get(place);
        return shelf == null ? HashTreePMap.empty() : shelf;
    }

    private static int placeOf(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & (SHELVES - 1);
    }
}
