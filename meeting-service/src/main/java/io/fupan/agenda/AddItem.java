package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.AGENDA_ITEM_TWICE;

import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/**
 * The host puts one more item on the agenda, on the spot.
 *
 * @param before the item it comes before; absent: at the end
 */
public record AddItem(Act act, MeetingId meeting, AgendaItem item, Optional<ItemId> before) implements MeetingCommand {

    public static final Decider<AddItem, Progress> DECIDER =
            Decider.of(AddItem.class, Progress.NOTHING_YET, AddItem::decide, Progress::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<ItemAdded> decide(AddItem command, Progress progress) {
        command.before().ifPresent(progress.open()::find);
        if (progress.plan().knows(command.item().item())) throw new RuleBroken(AGENDA_ITEM_TWICE);
        return List.of(new ItemAdded(command.meeting(), command.item(), command.before()));
    }
}
