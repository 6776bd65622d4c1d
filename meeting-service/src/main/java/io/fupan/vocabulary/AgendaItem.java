package io.fupan.vocabulary;

import java.util.Optional;

/** One item of an agenda with its time (议程). */
public record AgendaItem(ItemId item, ItemKind kind, int minutes, Optional<Words> title) {

    public AgendaItem {
        if (minutes < 1 || minutes > 600) throw new Nonsense("minutes-out-of-range", "minutes");
    }

    public AgendaItem lasting(int minutes) {
        return new AgendaItem(item, kind, minutes, title);
    }
}
