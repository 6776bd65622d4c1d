package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;
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

/** The host moves the table to an agenda item for the first time. */
public record EnterItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<EnterItem, State> DECIDER =
            Decider.of(EnterItem.class, State.NOTHING_YET, EnterItem::decide, EnterItem::evolve);

    @Override
    public Scope scope() {
        return Scope.of(meeting)
                .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, ItemEntered.class);
    }

    record State(boolean meetingOpen, List<AgendaItem> agenda, List<ItemId> entered) {

        static final State NOTHING_YET = new State(false, List.of(), List.of());

        boolean knows(ItemId item) {
            return agenda.stream().anyMatch(it -> it.item().equals(item));
        }
    }

    static List<ItemEntered> decide(EnterItem command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.knows(command.item())) throw new RuleBroken(ITEM_UNKNOWN);
        if (state.entered().contains(command.item())) throw new RuleBroken(ITEM_ALREADY_ENTERED);
        return List.of(new ItemEntered(command.meeting(), command.item()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(state.meetingOpen(), it.agenda(), state.entered());
            case MeetingOpened _ -> new State(true, state.agenda(), state.entered());
            case MeetingClosed _ -> new State(false, state.agenda(), state.entered());
            case ItemEntered it -> new State(state.meetingOpen(), state.agenda(), plus(state.entered(), it.item()));
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case MeetingJoined _, ItemReturnedTo _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OfPreparation _ -> state;
            case OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }

    private static List<ItemId> plus(List<ItemId> items, ItemId one) {
        return Stream.concat(items.stream(), Stream.of(one)).toList();
    }
}
