package io.fupan.room;

import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions on the table, each with its time. */
public final class Agenda {

    /**
     * @param minutes planned
     * @param enteredAt when the table last came to it; its timer runs from here
     * @param visits how often the table came to it
     * @param skipped the table will not come to it; absent where it may
     */
    public record Item(
            int order,
            ItemKind kind,
            int minutes,
            Optional<Words> title,
            Optional<Instant> enteredAt,
            int visits,
            Optional<Boolean> skipped) {

        static Item of(int order, AgendaItem it) {
            return new Item(order, it.kind(), it.minutes(), it.title(), Optional.empty(), 0, Optional.empty());
        }

        Item visited(Instant at) {
            return new Item(order, kind, minutes, title, Optional.of(at), visits + 1, Optional.empty());
        }

        Item skip() {
            return new Item(order, kind, minutes, title, enteredAt, visits, Optional.of(true));
        }

        private Item at(int place) {
            return new Item(place, kind, minutes, title, enteredAt, visits, skipped);
        }

        private Item longerBy(int more) {
            return new Item(order, kind, minutes + more, title, enteredAt, visits, skipped);
        }
    }

    private Agenda() {}

    static Keyed<ItemId, Item> of(List<AgendaItem> planned) {
        Keyed<ItemId, Item> agenda = Keyed.empty();
        for (AgendaItem it : planned) agenda = agenda.with(it.item(), Item.of(agenda.size(), it));
        return agenda;
    }

    static Keyed<ItemId, Item> with(Keyed<ItemId, Item> agenda, ItemAdded it) {
        ItemId id = it.item().item();
        return placed(agenda.with(id, Item.of(agenda.size(), it.item())), id, it.before());
    }

    static Keyed<ItemId, Item> moved(Keyed<ItemId, Item> agenda, ItemMoved it) {
        return placed(agenda, it.item(), it.before());
    }

    static Keyed<ItemId, Item> shared(Keyed<ItemId, Item> agenda, MinutesTaken it) {
        return agenda.change(it.from(), item -> item.longerBy(-it.minutes()))
                .change(it.to(), item -> item.longerBy(it.minutes()));
    }

    /** Numbered anew, with one item before another or at the end. */
    private static Keyed<ItemId, Item> placed(Keyed<ItemId, Item> agenda, ItemId item, Optional<ItemId> before) {
        List<ItemId> order = new ArrayList<>(agenda.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().order()))
                .map(Map.Entry::getKey)
                .toList());
        if (!order.remove(item)) return agenda;
        int place = before.map(order::indexOf).orElse(-1);
        order.add(place < 0 ? order.size() : place, item);
        Keyed<ItemId, Item> numbered = agenda;
        for (ItemId id : order) {
            int at = order.indexOf(id);
            numbered = numbered.change(id, it -> it.order() == at ? it : it.at(at));
        }
        return numbered;
    }
}
