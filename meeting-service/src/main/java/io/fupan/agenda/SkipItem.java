package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;

import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host lets an item go that the table has not been at; skipping it again changes nothing. */
public record SkipItem(Act act, MeetingId meeting, ItemId item) implements MeetingCommand {

    public static final Decider<SkipItem, Progress> DECIDER =
            Decider.of(SkipItem.class, Progress.NOTHING_YET, SkipItem::decide, Progress::evolve);

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<ItemSkipped> decide(SkipItem command, Progress progress) {
        progress.find(command.item());
        if (progress.plan().hasBeenAt(command.item())) throw new RuleBroken(ITEM_ALREADY_ENTERED);
        if (progress.plan().hasSkipped(command.item())) return List.of();
        return List.of(new ItemSkipped(command.meeting(), command.item()));
    }
}
