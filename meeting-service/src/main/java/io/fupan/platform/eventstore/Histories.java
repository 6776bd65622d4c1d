package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The histories this node remembers, each complete up to where the memory stands. When they hold too many events, those
 * that were not asked for the longest are forgotten. Looked up by any thread, changed by one at a time.
 */
final class Histories {

    private final int capacity;
    private final Secrets secrets;
    /** Each under the first of its criterion's tags. */
    private final Map<String, List<History>> byTag = new ConcurrentHashMap<>();

    private int size;

    /** @param capacity events in all of them together */
    Histories(int capacity, Secrets secrets) {
        this.capacity = capacity;
        this.secrets = secrets;
    }

    Optional<History> covering(Criteria.Criterion criterion) {
        for (String tag : criterion.tags()) {
            for (History history : byTag.getOrDefault(tag, List.of())) {
                if (history.covers(criterion)) {
                    return Optional.of(history);
                }
            }
        }
        return Optional.empty();
    }

    Optional<History> exactly(Criteria.Criterion criterion) {
        return byTag.getOrDefault(criterion.tags().getFirst(), List.of()).stream()
                .filter(history -> history.criterion().equals(criterion))
                .findFirst();
    }

    void keep(History history) {
        byTag.merge(history.criterion().tags().getFirst(), List.of(history), Histories::plus);
        history.events().forEach(secrets::add);
        size += history.size();
        makeRoom();
    }

    void add(Recalled event) {
        for (String tag : event.row().tags()) {
            for (History history : byTag.getOrDefault(tag, List.of())) {
                if (history.add(event)) {
                    secrets.add(event);
                    size++;
                }
            }
        }
        makeRoom();
    }

    void clear() {
        byTag.values().forEach(histories -> histories.forEach(this::forget));
    }

    private void makeRoom() {
        if (size <= capacity) {
            return;
        }
        List<Aged> oldestFirst = new ArrayList<>();
        byTag.values().forEach(histories -> histories.forEach(history -> oldestFirst.add(Aged.of(history))));
        oldestFirst.sort(Comparator.comparingLong(Aged::lastAsked));
        for (Aged aged : oldestFirst) {
            if (size <= capacity - capacity / 10) {
                return;
            }
            forget(aged.history());
        }
    }

    /** A history as it was when it was looked at: it may be asked while the others are compared with it. */
    private record Aged(History history, long lastAsked) {

        static Aged of(History history) {
            return new Aged(history, history.lastAsked());
        }
    }

    private void forget(History history) {
        byTag.computeIfPresent(history.criterion().tags().getFirst(), (_, histories) -> without(histories, history));
        history.forget();
        history.events().forEach(secrets::remove);
        size -= history.size();
    }

    private static List<History> plus(List<History> some, List<History> more) {
        List<History> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static @Nullable List<History> without(List<History> histories, History one) {
        List<History> left = histories.stream().filter(it -> it != one).toList();
        return left.isEmpty() ? null : left;
    }
}
