package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MINUTES_NOT_THERE;

import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host gives an item more time by taking it from another, by name; each keeps a minute at least. */
public record TakeMinutesFrom(Act act, MeetingId meeting, ItemId from, ItemId to, int minutes)
        implements MeetingCommand {

    public static final Decider<TakeMinutesFrom, Progress> DECIDER =
            Decider.of(TakeMinutesFrom.class, Progress.NOTHING_YET, TakeMinutesFrom::decide, Progress::evolve);

    public TakeMinutesFrom {
        if (minutes < 1 || minutes > 600) throw new Nonsense("minutes-out-of-range", "minutes");
        if (from.equals(to)) throw new Nonsense("same-twice", "to");
    }

    @Override
    public Scope scope() {
        return Progress.scope(meeting);
    }

    static List<MinutesTaken> decide(TakeMinutesFrom command, Progress progress) {
        int there = progress.find(command.from()).minutes();
        progress.find(command.to());
        if (there <= command.minutes()) throw new RuleBroken(MINUTES_NOT_THERE);
        return List.of(new MinutesTaken(command.meeting(), command.from(), command.to(), command.minutes()));
    }
}
