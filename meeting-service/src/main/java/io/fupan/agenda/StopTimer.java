package io.fupan.agenda;

import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host puts the clock away; when there is none, nothing happens. */
public record StopTimer(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<StopTimer, Ticking> DECIDER =
            Decider.of(StopTimer.class, Ticking.NOTHING_YET, StopTimer::decide, Ticking::evolve);

    @Override
    public Scope scope() {
        return Ticking.scope(meeting);
    }

    static List<TimerStopped> decide(StopTimer command, Ticking ticking) {
        return ticking.open().on() ? List.of(new TimerStopped(command.meeting())) : List.of();
    }
}
