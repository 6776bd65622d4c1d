package io.fupan.platform.eventstore;

import java.util.List;
import java.util.Set;

/** Reads events in position order, for whoever folds, lists or exports them. */
public final class EventReader {

    private final Reading reading;
    private final EventCodec codec;

    EventReader(Reading reading, EventCodec codec) {
        this.reading = reading;
        this.codec = codec;
    }

    /**
     * Events that carry all these tags.
     *
     * @param allOfTheseTags in the form {@code key:value}, such as {@code meeting:<uuid>}
     * @param afterPosition 0 for the first page, then the position of the last event seen
     * @throws StoreUnavailable when PostgreSQL does not answer
     */
    public List<StoredEvent> read(Set<String> allOfTheseTags, long afterPosition, int limit) {
        return decoded(readRaw(allOfTheseTags, afterPosition, limit));
    }

    /** Of those, the ones with one of these stored names. */
    public List<StoredEvent> read(Set<String> allOfTheseTags, Set<String> names, long afterPosition, int limit) {
        return decoded(reading.read(afterPosition, Criteria.allOf(allOfTheseTags, names), limit));
    }

    /** All events; a page shorter than the limit is the last for now. */
    public List<StoredEvent> read(long afterPosition, int limit) {
        return read(Set.of(), afterPosition, limit);
    }

    /** The rows themselves, their JSON byte for byte. */
    public List<RawEvent> readRaw(Set<String> allOfTheseTags, long afterPosition, int limit) {
        return reading.read(afterPosition, Criteria.allOf(allOfTheseTags), limit);
    }

    private List<StoredEvent> decoded(List<RawEvent> rows) {
        return rows.stream().map(row -> row.decodedBy(codec)).toList();
    }
}
