package io.fupan.agenda;

import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/**
 * The host changes the order of the agenda; where the table has been stays in the record.
 *
 * @param before the item it comes before from now on; absent: at the end
 */
public record MoveItem(Act act, MeetingId meeting, ItemId item, Optional<ItemId> before) implements MeetingCommand {

    public static final Decider<MoveItem, Progress> DECIDER =
            Decider.of(MoveItem.class, Progress.NOTHING_YET, MoveItem::decide, Progress::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<ItemMoved> decide(MoveItem command, Progress progress) {
        progress.find(command.item());
        command.before().ifPresent(progress::find);
        var moved = new ItemMoved(command.meeting(), command.item(), command.before());
        return progress.plan().after(moved).equals(progress.plan()) ? List.of() : List.of(moved);
    }
}
