package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.TIMER_NOT_RUNNING;

import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** One minute more, for everybody. */
public record ExtendTimer(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<ExtendTimer, Ticking> DECIDER =
            Decider.of(ExtendTimer.class, Ticking.NOTHING_YET, ExtendTimer::decide, Ticking::evolve);

    private static final int ONE_MORE = 1;

    @Override
    public Scope scope() {
        return Ticking.scope(meeting);
    }

    static List<TimerExtended> decide(ExtendTimer command, Ticking ticking) {
        if (!ticking.open().on()) throw new RuleBroken(TIMER_NOT_RUNNING);
        return List.of(new TimerExtended(command.meeting(), ONE_MORE));
    }
}
