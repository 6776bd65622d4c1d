package io.fupan.events;

import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.OfPlan;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agenda as the table has it now.
 *
 * @param items in their order, with the minutes each has by now
 * @param visited those the table has been at
 * @param now the one it is at
 */
public record Plan(List<AgendaItem> items, Set<ItemId> visited, Set<ItemId> skipped, Optional<ItemId> now) {

    public static final Plan NONE = new Plan(List.of(), Set.of(), Set.of(), Optional.empty());

    /** The events it follows, beside the convening. */
    public static final Set<Class<?>> EVENTS = Set.of(
            ItemEntered.class,
            ItemReturnedTo.class,
            ItemSkipped.class,
            ItemAdded.class,
            ItemMoved.class,
            MinutesTaken.class);

    public static Plan of(MeetingConvened convened) {
        return new Plan(convened.agenda(), Set.of(), Set.of(), Optional.empty());
    }

    public Plan after(OfPlan event) {
        return switch (event) {
            case ItemEntered it -> movedTo(it.item());
            case ItemReturnedTo it -> movedTo(it.item());
            case ItemSkipped it -> without(it.item());
            case ItemAdded it -> with(it.item(), it.before());
            case ItemMoved it ->
                find(it.item()).map(item -> with(item, it.before())).orElse(this);
            case MinutesTaken it -> longer(it.to(), it.minutes()).longer(it.from(), -it.minutes());
        };
    }

    public boolean knows(ItemId item) {
        return find(item).isPresent();
    }

    public Optional<AgendaItem> find(ItemId item) {
        return items.stream().filter(it -> it.item().equals(item)).findFirst();
    }

    public boolean hasBeenAt(ItemId item) {
        return visited.contains(item);
    }

    public boolean hasSkipped(ItemId item) {
        return skipped.contains(item);
    }

    /** Closed: the table is at nothing. */
    public Plan left() {
        return new Plan(items, visited, skipped, Optional.empty());
    }

    private Plan movedTo(ItemId item) {
        return new Plan(items, plus(visited, item), skipped, Optional.of(item));
    }

    private Plan without(ItemId item) {
        return new Plan(items, visited, plus(skipped, item), now);
    }

    private Plan with(AgendaItem item, Optional<ItemId> before) {
        List<AgendaItem> placed = new ArrayList<>(items);
        placed.removeIf(it -> it.item().equals(item.item()));
        int place = before.map(placed.stream().map(AgendaItem::item).toList()::indexOf)
                .orElse(-1);
        placed.add(place < 0 ? placed.size() : place, item);
        return with(List.copyOf(placed));
    }

    private Plan longer(ItemId id, int minutes) {
        return with(items.stream()
                .map(it -> it.item().equals(id) ? it.lasting(it.minutes() + minutes) : it)
                .toList());
    }

    private Plan with(List<AgendaItem> items) {
        return new Plan(items, visited, skipped, now);
    }

    private static Set<ItemId> plus(Set<ItemId> items, ItemId one) {
        return Stream.concat(items.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
