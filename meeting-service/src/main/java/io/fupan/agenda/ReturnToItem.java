package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_NOT_YET_ENTERED;

import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/** The host moves the table back to an item it has been at; when it is there already, nothing happens. */
public record ReturnToItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<ReturnToItem, Progress> DECIDER =
            Decider.of(ReturnToItem.class, Progress.NOTHING_YET, ReturnToItem::decide, Progress::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<ItemReturnedTo> decide(ReturnToItem command, Progress progress) {
        progress.find(command.item());
        if (!progress.plan().hasBeenAt(command.item())) throw new RuleBroken(ITEM_NOT_YET_ENTERED);
        if (progress.plan().now().equals(Optional.of(command.item()))) return List.of();
        return List.of(new ItemReturnedTo(command.meeting(), command.item()));
    }
}
