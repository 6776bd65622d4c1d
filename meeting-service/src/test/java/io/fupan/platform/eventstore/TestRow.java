package io.fupan.platform.eventstore;

import io.fupan.events.EventClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows as they might be read, in few words. */
record TestRow(long position, String name, Set<String> tags, Optional<UUID> command, Optional<String> secret) {

    static TestRow row(long position, String... tags) {
        return new TestRow(position, "test.Happened", Set.of(tags), Optional.empty(), Optional.empty());
    }

    TestRow named(String other) {
        return new TestRow(position, other, tags, command, secret);
    }

    TestRow ofCommand(UUID id) {
        return new TestRow(position, name, tags, Optional.of(id), secret);
    }

    TestRow hiding(String words) {
        return new TestRow(position, name, tags, command, Optional.of(words));
    }

    static Recalled recalled(TestRow row) {
        return Recalled.of(row.raw(), new StringCodec());
    }

    private RawEvent raw() {
        return new RawEvent(
                position,
                new UUID(0, position),
                name,
                1,
                EventClass.MOVE,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                command,
                tags,
                "\"" + position + "\"",
                secret.map(words -> "\"" + words + "\""),
                "{}",
                Optional.empty());
    }
}
