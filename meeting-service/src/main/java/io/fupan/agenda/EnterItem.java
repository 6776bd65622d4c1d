package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;

import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host moves the table to an agenda item for the first time; a skipped one can be entered after all. */
public record EnterItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<EnterItem, Progress> DECIDER =
            Decider.of(EnterItem.class, Progress.NOTHING_YET, EnterItem::decide, Progress::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<ItemEntered> decide(EnterItem command, Progress progress) {
        progress.find(command.item());
        if (progress.plan().hasBeenAt(command.item())) throw new RuleBroken(ITEM_ALREADY_ENTERED);
        return List.of(new ItemEntered(command.meeting(), command.item()));
    }
}
