package io.fupan.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which remembered events still hold an erasable part, by the command they came from. An event that is remembered in
 * several places is here as often. Used by one thread at a time.
 */
final class Secrets {

    private final EventCodec codec;
    private final Map<UUID, List<Recalled>> byCommand = new HashMap<>();

    Secrets(EventCodec codec) {
        this.codec = codec;
    }

    void add(Recalled event) {
        RawEvent row = event.row();
        if (row.erasable().isPresent() && row.commandId().isPresent()) {
            byCommand
                    .computeIfAbsent(row.commandId().get(), _ -> new ArrayList<>(1))
                    .add(event);
        }
    }

    void remove(Recalled event) {
        event.row()
                .commandId()
                .ifPresent(command -> byCommand.computeIfPresent(command, (_, events) -> without(events, event)));
    }

    void erase(UUID command) {
        List<Recalled> events = byCommand.remove(command);
        if (events != null) {
            events.forEach(event -> event.erase(codec));
        }
    }

    private static @Nullable List<Recalled> without(List<Recalled> events, Recalled event) {
        events.remove(event);
        return events.isEmpty() ? null : events;
    }
}
