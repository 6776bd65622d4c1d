package io.fupan.platform.eventstore;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Turns what Axon wants appended into a request, on the thread that asks: the appender's thread only writes. */
final class Encoding {

    /** Bytes in UTF-8; a B-tree of PostgreSQL takes 2,704 for all columns of an entry. */
    private static final int LONGEST_TAG = 2_000;

    private final EventCodec codec;

    Encoding(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * @param criteria the condition's
     * @throws EventNotStorable when a text holds what PostgreSQL has no form for
     */
    Request.Append append(AppendCondition condition, Criteria criteria, List<TaggedEventMessage<?>> tagged) {
        List<NewEvent> rows = new ArrayList<>(tagged.size());
        Set<UUID> erases = new HashSet<>();
        for (TaggedEventMessage<?> event : tagged) {
            EventCodec.Encoded encoded = codec.encode(event.event());
            rows.add(row(rows.size(), event, encoded));
            erases.addAll(codec.erases(rows.getLast().payload()));
        }
        long after = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        return new Request.Append(stamp(rows.getFirst()), after, criteria, rows, erases, new CompletableFuture<>());
    }

    private static @Nullable CommandStamp stamp(NewEvent first) {
        return first.commandId() == null ? null : new CommandStamp(first.commandId(), first.by(), first.digest());
    }

    private static NewEvent row(int ordinal, TaggedEventMessage<?> tagged, EventCodec.Encoded encoded) {
        EventMessage event = tagged.event();
        Map<String, String> metadata = event.metadata();
        return new NewEvent(
                uuid(metadata.get(EventMetadata.COMMAND_ID)),
                ordinal,
                UUID.fromString(event.identifier()),
                storable(encoded.name()),
                encoded.revision(),
                encoded.kind(),
                event.timestamp().truncatedTo(ChronoUnit.MICROS),
                uuid(metadata.get(EventMetadata.BY)),
                uuid(metadata.get(EventMetadata.RECORDED_BY)),
                tags(tagged.tags()),
                storable(encoded.skeleton()),
                storable(MetadataJson.write(metadata)),
                encoded.erasable() == null ? null : storable(encoded.erasable()),
                Digests.canonical(metadata.get(EventMetadata.COMMAND_DIGEST)),
                requireNonNull(event.payload(), "an event has a payload"));
    }

    private static Set<String> tags(Set<Tag> tags) {
        Set<String> stored = HashSet.newHashSet(tags.size());
        for (Tag tag : tags) {
            stored.add(indexable(storable(Criteria.stored(tag))));
        }
        return Collections.unmodifiableSet(stored);
    }

    /** The index follows the events: what it would not take must not come to stand before it. */
    private static String indexable(String tag) {
        if (tag.length() > LONGEST_TAG || tag.getBytes(StandardCharsets.UTF_8).length > LONGEST_TAG) {
            throw new EventNotStorable("a tag is longer than the index takes");
        }
        return tag;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** Seen here because the driver would write an unpaired surrogate as a question mark, silently. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw new EventNotStorable("a text holds a NUL");
            }
            if (Character.isSurrogate(unit)) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!paired) {
                    throw new EventNotStorable("a text holds an unpaired surrogate");
                }
                i++;
            }
        }
        return text;
    }
}
