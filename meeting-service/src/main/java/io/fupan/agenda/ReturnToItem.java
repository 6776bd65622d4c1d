package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_NOT_YET_ENTERED;
import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.stream.Stream;

/** The host moves the table back to an item it has been at; when it is there already, nothing happens. */
public record ReturnToItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<ReturnToItem, State> DECIDER =
            Decider.of(ReturnToItem.class, State.NOTHING_YET, ReturnToItem::decide, ReturnToItem::evolve);

    @Override
    public Scope scope() {
        return Scope.of(meeting)
                .types(
                        MeetingConvened.class,
                        MeetingOpened.class,
                        MeetingClosed.class,
                        ItemEntered.class,
                        ItemReturnedTo.class);
    }

    /** @param visited the items the table has been at, the one it is at now last */
    record State(boolean meetingOpen, List<AgendaItem> agenda, List<ItemId> visited) {

        static final State NOTHING_YET = new State(false, List.of(), List.of());

        boolean knows(ItemId item) {
            return agenda.stream().anyMatch(it -> it.item().equals(item));
        }

        State movedTo(ItemId item) {
            Stream<ItemId> others = visited.stream().filter(it -> !it.equals(item));
            return new State(
                    meetingOpen, agenda, Stream.concat(others, Stream.of(item)).toList());
        }
    }

    static List<ItemReturnedTo> decide(ReturnToItem command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.knows(command.item())) throw new RuleBroken(ITEM_UNKNOWN);
        if (!state.visited().contains(command.item())) throw new RuleBroken(ITEM_NOT_YET_ENTERED);
        if (state.visited().getLast().equals(command.item())) return List.of();
        return List.of(new ItemReturnedTo(command.meeting(), command.item()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(state.meetingOpen(), it.agenda(), state.visited());
            case MeetingOpened _ -> new State(true, state.agenda(), state.visited());
            case MeetingClosed _ -> new State(false, state.agenda(), state.visited());
            case ItemEntered it -> state.movedTo(it.item());
            case ItemReturnedTo it -> state.movedTo(it.item());
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case MeetingJoined _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OfPreparation _ -> state;
            case OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
