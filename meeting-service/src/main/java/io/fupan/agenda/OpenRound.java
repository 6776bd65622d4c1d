package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ROUND_ALREADY_OPEN;

import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host asks one of the eight questions of everybody: whoever chooses turns a prepared answer face up. */
public record OpenRound(Act act, MeetingId meeting, Question question) implements MeetingCommand {

    public static final Decider<OpenRound, Asking> DECIDER =
            Decider.of(OpenRound.class, Asking.NOTHING_YET, OpenRound::decide, Asking::evolve);

    @Override
    public Scope scope() {
        return Asking.scope(meeting);
    }

    static List<RoundOpened> decide(OpenRound command, Asking asking) {
        if (asking.open().now().isPresent()) throw new RuleBroken(ROUND_ALREADY_OPEN);
        return List.of(new RoundOpened(command.meeting(), command.question()));
    }
}
