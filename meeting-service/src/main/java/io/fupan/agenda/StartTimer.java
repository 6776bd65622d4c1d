package io.fupan.agenda;

import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host starts the clock everybody sees; one that runs begins anew. */
public record StartTimer(Act act, MeetingId meeting, int minutes) implements MeetingCommand {

    public static final Decider<StartTimer, Ticking> DECIDER =
            Decider.of(StartTimer.class, Ticking.NOTHING_YET, StartTimer::decide, Ticking::evolve);

    public StartTimer {
        if (minutes < 1 || minutes > 600) throw new Nonsense("minutes-out-of-range", "minutes");
    }

    @Override
    public Scope scope() {
        return Ticking.scope(meeting);
    }

    static List<TimerStarted> decide(StartTimer command, Ticking ticking) {
        ticking.open();
        return List.of(new TimerStarted(command.meeting(), command.minutes()));
    }
}
