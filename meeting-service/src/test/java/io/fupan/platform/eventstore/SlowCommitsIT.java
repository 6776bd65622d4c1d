package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.SlowCommits.AFTER;
import static io.fupan.platform.eventstore.SlowCommits.BEFORE;
import static io.fupan.platform.eventstore.SlowCommits.FIRST;
import static io.fupan.platform.eventstore.SlowCommits.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.eventstore.SlowCommits.Told;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to those who follow when commits are slow: in our store nothing, in Axon's own they miss an event. */
class SlowCommitsIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    @Test
    void doNotMakeOursSkipAnEvent() throws Exception {
        Told told = new SlowCommits(STORE, new Ours()).tell();

        assertThat(told.recorded()).containsExactly(BEFORE, FIRST, SECOND, AFTER);
        assertThat(told.followed()).isEqualTo(told.recorded());
    }

    /** Known to its makers: AxonFramework issue 4829. */
    @Test
    void makeAxonsOwnSkipOneForGood() throws Exception {
        try (AxonJpaStorage axon = new AxonJpaStorage(STORE.pool())) {
            Told told = new SlowCommits(STORE, axon).tell();

            assertThat(told.recorded()).containsExactly(BEFORE, FIRST, SECOND, AFTER);
            assertThat(told.followed()).containsExactly(BEFORE, SECOND, AFTER);
        }
    }

    private record Ours() implements SlowCommits.Storage {

        @Override
        public EventStorageEngine node() {
            return STORE.another().node().engine();
        }

        @Override
        public String table() {
            return "events";
        }

        @Override
        public String column() {
            return "event_id";
        }
    }
}
