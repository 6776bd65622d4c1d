package io.fupan.agenda;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.RESULTS;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;
import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.Event;
import io.fupan.vocabulary.ItemId;
import org.junit.jupiter.api.Test;

class EnterItemTest {

    @Test
    void the_table_moves_to_an_item() {
        given(convened(), opened()).when(enter(SCORING)).then(new ItemEntered(MEETING, SCORING));
    }

    @Test
    void items_come_in_any_order() {
        given(convened(), opened(), new ItemEntered(MEETING, RESULTS))
                .when(enter(SCORING))
                .then(new ItemEntered(MEETING, SCORING));
    }

    @Test
    void refused_for_an_item_entered_before() {
        given(convened(), opened(), new ItemEntered(MEETING, SCORING), new ItemEntered(MEETING, RESULTS))
                .when(enter(SCORING))
                .refused(ITEM_ALREADY_ENTERED);
    }

    @Test
    void refused_for_an_item_not_on_the_agenda() {
        given(convened(), opened()).when(enter(new ItemId(id(49)))).refused(ITEM_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(enter(SCORING)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), closed()).when(enter(SCORING)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<EnterItem, ?> given(Event... history) {
        return GivenWhenThen.of(EnterItem.DECIDER, history);
    }

    private static EnterItem enter(ItemId item) {
        return new EnterItem(by(HOST), MEETING, item);
    }
}
