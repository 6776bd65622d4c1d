package io.fupan.convening;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.MeetingId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The eight questions in ninety minutes, for those who bring no agenda of their own. */
public final class StandardAgenda {

    private record Slot(ItemKind kind, int minutes) {}

    private static final List<Slot> SLOTS = List.of(
            new Slot(ItemKind.LAST_TIME, 5),
            new Slot(ItemKind.SCORING, 7),
            new Slot(ItemKind.SETTING, 8),
            new Slot(ItemKind.RESULTS, 20),
            new Slot(ItemKind.LEARNING, 12),
            new Slot(ItemKind.YEAR, 15),
            new Slot(ItemKind.ANNUAL, 8),
            new Slot(ItemKind.DISPUTES, 15));

    private StandardAgenda() {}

    /** The same ids for the same meeting each time, since a decision knows no chance. */
    public static List<AgendaItem> of(MeetingId meeting) {
        return IntStream.range(0, SLOTS.size())
                .mapToObj(ordinal -> item(meeting, ordinal, SLOTS.get(ordinal)))
                .toList();
    }

    private static AgendaItem item(MeetingId meeting, int ordinal, Slot slot) {
        return new AgendaItem(itemId(meeting, ordinal), slot.kind(), slot.minutes(), Optional.empty());
    }

    private static ItemId itemId(MeetingId meeting, int ordinal) {
        String name = meeting + "/agenda/" + ordinal;
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
