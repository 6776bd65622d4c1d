package io.fupan.platform.eventstore;

import static io.fupan.platform.eventstore.TestNode.event;
import static io.fupan.platform.eventstore.TestNode.nothingNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmptyStoreIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    @Test
    void havingFoundNothingIsAMarkerThatIsChecked() {
        TestNode node = STORE.node();
        ConsistencyMarker seen = node.marker("meeting:1");
        assertThat(seen).isEqualTo(new GlobalIndexConsistencyMarker(0)).isNotEqualTo(ConsistencyMarker.ORIGIN);

        assertThat(node.append("first", "meeting:1").join()).isEqualTo(1);

        assertThatThrownBy(() -> node.append(nothingNew(seen, "meeting:1"), event(Map.of(), "late", "meeting:1"))
                        .join())
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(node.marker("meeting:2")).isEqualTo(new GlobalIndexConsistencyMarker(1));
        assertThat(node.node().engine().identity().restoreCounter()).isZero();
        assertThat(node.node().engine().identity())
                .isEqualTo(STORE.another().node().engine().identity());
    }
}
