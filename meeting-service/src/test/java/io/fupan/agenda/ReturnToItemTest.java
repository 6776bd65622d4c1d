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
import static io.fupan.vocabulary.Refusal.ITEM_NOT_YET_ENTERED;
import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.Event;
import io.fupan.vocabulary.ItemId;
import org.junit.jupiter.api.Test;

class ReturnToItemTest {

    private static final ItemEntered SCORING_ENTERED = new ItemEntered(MEETING, SCORING);
    private static final ItemEntered RESULTS_ENTERED = new ItemEntered(MEETING, RESULTS);

    @Test
    void the_table_moves_back() {
        given(convened(), opened(), SCORING_ENTERED, RESULTS_ENTERED)
                .when(returnTo(SCORING))
                .then(new ItemReturnedTo(MEETING, SCORING));
    }

    @Test
    void and_forth_again() {
        given(convened(), opened(), SCORING_ENTERED, RESULTS_ENTERED, new ItemReturnedTo(MEETING, SCORING))
                .when(returnTo(RESULTS))
                .then(new ItemReturnedTo(MEETING, RESULTS));
    }

    @Test
    void returning_to_where_the_table_is_nothing_happens() {
        given(convened(), opened(), SCORING_ENTERED).when(returnTo(SCORING)).thenNothing();
        given(convened(), opened(), SCORING_ENTERED, RESULTS_ENTERED, new ItemReturnedTo(MEETING, SCORING))
                .when(returnTo(SCORING))
                .thenNothing();
    }

    @Test
    void refused_for_an_item_not_yet_entered() {
        given(convened(), opened(), SCORING_ENTERED).when(returnTo(RESULTS)).refused(ITEM_NOT_YET_ENTERED);
    }

    @Test
    void refused_for_an_item_not_on_the_agenda() {
        given(convened(), opened()).when(returnTo(new ItemId(id(49)))).refused(ITEM_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(returnTo(SCORING)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), SCORING_ENTERED, RESULTS_ENTERED, closed())
                .when(returnTo(SCORING))
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<ReturnToItem, ?> given(Event... history) {
        return GivenWhenThen.of(ReturnToItem.DECIDER, history);
    }

    private static ReturnToItem returnTo(ItemId item) {
        return new ReturnToItem(by(HOST), MEETING, item);
    }
}
