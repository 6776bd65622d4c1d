package io.fupan.room;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions on the table, each with its time. */
public final class Agenda {

    /**
     * @param minutes planned
     * @param enteredAt when the table last came to it; its timer runs from here
     * @param visits how often the table came to it
     */
    public record Item(
            int order, ItemKind kind, int minutes, Optional<Words> title, Optional<Instant> enteredAt, int visits) {

        Item visited(Instant at) {
            return new Item(order, kind, minutes, title, Optional.of(at), visits + 1);
        }
    }

    private Agenda() {}

    static Keyed<ItemId, Item> of(List<AgendaItem> planned) {
        Keyed<ItemId, Item> agenda = Keyed.empty();
        for (AgendaItem it : planned) {
            var item = new Item(agenda.size(), it.kind(), it.minutes(), it.title(), Optional.empty(), 0);
            agenda = agenda.with(it.item(), item);
        }
        return agenda;
    }
}
