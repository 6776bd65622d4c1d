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
import static io.fupan.vocabulary.Refusal.AGENDA_ITEM_TWICE;
import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;
import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MINUTES_NOT_THERE;

import io.fupan.GivenWhenThen;
import io.fupan.SampleTalk;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The agenda changed at the table: skipped, added to, reordered, its minutes shared out anew. */
class PlanTest {

    private static final ItemId UNKNOWN = new ItemId(id(49));
    private static final AgendaItem NEW = SampleTalk.addedItem();
    private static final ItemAdded ADDED = new ItemAdded(MEETING, NEW, Optional.of(RESULTS));

    @Nested
    class Skipping {

        @Test
        void an_item_the_table_has_not_been_at_is_let_go() {
            GivenWhenThen.of(SkipItem.DECIDER, convened(), opened())
                    .when(skip(RESULTS))
                    .then(new ItemSkipped(MEETING, RESULTS));
        }

        @Test
        void once_is_enough() {
            GivenWhenThen.of(SkipItem.DECIDER, convened(), opened(), new ItemSkipped(MEETING, RESULTS))
                    .when(skip(RESULTS))
                    .thenNothing();
        }

        @Test
        void a_skipped_item_can_be_entered_after_all() {
            GivenWhenThen.of(EnterItem.DECIDER, convened(), opened(), new ItemSkipped(MEETING, RESULTS))
                    .when(new EnterItem(by(HOST), MEETING, RESULTS))
                    .then(new ItemEntered(MEETING, RESULTS));
        }

        @Test
        void refused_where_the_table_has_been() {
            GivenWhenThen.of(SkipItem.DECIDER, convened(), opened(), new ItemEntered(MEETING, RESULTS))
                    .when(skip(RESULTS))
                    .refused(ITEM_ALREADY_ENTERED);
        }

        @Test
        void refused_for_what_is_not_on_the_agenda_and_outside_the_meeting() {
            GivenWhenThen.of(SkipItem.DECIDER, convened(), opened())
                    .when(skip(UNKNOWN))
                    .refused(ITEM_UNKNOWN);
            GivenWhenThen.of(SkipItem.DECIDER, convened()).when(skip(RESULTS)).refused(MEETING_NOT_OPEN);
        }
    }

    @Nested
    class Adding {

        @Test
        void before_an_item_or_at_the_end() {
            GivenWhenThen.of(AddItem.DECIDER, convened(), opened())
                    .when(add(Optional.of(RESULTS)))
                    .then(ADDED);
            GivenWhenThen.of(AddItem.DECIDER, convened(), opened())
                    .when(add(Optional.empty()))
                    .then(new ItemAdded(MEETING, NEW, Optional.empty()));
        }

        @Test
        void what_was_added_can_be_entered() {
            GivenWhenThen.of(EnterItem.DECIDER, convened(), opened(), ADDED)
                    .when(new EnterItem(by(HOST), MEETING, NEW.item()))
                    .then(new ItemEntered(MEETING, NEW.item()));
        }

        @Test
        void refused_twice_before_nothing_known_and_outside_the_meeting() {
            GivenWhenThen.of(AddItem.DECIDER, convened(), opened(), ADDED)
                    .when(add(Optional.empty()))
                    .refused(AGENDA_ITEM_TWICE);
            GivenWhenThen.of(AddItem.DECIDER, convened(), opened())
                    .when(add(Optional.of(UNKNOWN)))
                    .refused(ITEM_UNKNOWN);
            GivenWhenThen.of(AddItem.DECIDER, convened(), opened(), closed())
                    .when(add(Optional.empty()))
                    .refused(MEETING_NOT_OPEN);
        }
    }

    @Nested
    class Moving {

        @Test
        void an_item_gets_another_place() {
            GivenWhenThen.of(MoveItem.DECIDER, convened(), opened())
                    .when(move(RESULTS, Optional.of(SCORING)))
                    .then(new ItemMoved(MEETING, RESULTS, Optional.of(SCORING)));
        }

        @Test
        void to_where_it_is_nothing_happens() {
            GivenWhenThen.of(MoveItem.DECIDER, convened(), opened())
                    .when(move(RESULTS, Optional.empty()))
                    .thenNothing();
            GivenWhenThen.of(MoveItem.DECIDER, convened(), opened(), ADDED)
                    .when(move(NEW.item(), Optional.of(RESULTS)))
                    .thenNothing();
        }

        @Test
        void refused_for_what_is_not_on_the_agenda() {
            GivenWhenThen.of(MoveItem.DECIDER, convened(), opened())
                    .when(move(UNKNOWN, Optional.empty()))
                    .refused(ITEM_UNKNOWN);
            GivenWhenThen.of(MoveItem.DECIDER, convened(), opened())
                    .when(move(RESULTS, Optional.of(UNKNOWN)))
                    .refused(ITEM_UNKNOWN);
        }
    }

    @Nested
    class Taking {

        @Test
        void minutes_go_from_one_item_to_another() {
            GivenWhenThen.of(TakeMinutesFrom.DECIDER, convened(), opened())
                    .when(take(19))
                    .then(new MinutesTaken(MEETING, RESULTS, SCORING, 19));
        }

        @Test
        void a_minute_is_left() {
            GivenWhenThen.of(TakeMinutesFrom.DECIDER, convened(), opened())
                    .when(take(20))
                    .refused(MINUTES_NOT_THERE);
        }

        @Test
        void what_was_taken_is_gone() {
            GivenWhenThen.of(
                            TakeMinutesFrom.DECIDER,
                            convened(),
                            opened(),
                            new MinutesTaken(MEETING, RESULTS, SCORING, 10))
                    .when(take(10))
                    .refused(MINUTES_NOT_THERE);
        }
    }

    @Test
    void a_meeting_opened_once_more_returns_to_where_it_was() {
        GivenWhenThen.of(
                        ReturnToItem.DECIDER,
                        convened(),
                        opened(),
                        new ItemEntered(MEETING, RESULTS),
                        closed(),
                        new MeetingReopened(MEETING))
                .when(new ReturnToItem(by(HOST), MEETING, RESULTS))
                .then(new ItemReturnedTo(MEETING, RESULTS));
    }

    private static SkipItem skip(ItemId item) {
        return new SkipItem(by(HOST), MEETING, item);
    }

    private static AddItem add(Optional<ItemId> before) {
        return new AddItem(by(HOST), MEETING, NEW, before);
    }

    private static MoveItem move(ItemId item, Optional<ItemId> before) {
        return new MoveItem(by(HOST), MEETING, item, before);
    }

    private static TakeMinutesFrom take(int minutes) {
        return new TakeMinutesFrom(by(HOST), MEETING, RESULTS, SCORING, minutes);
    }
}
