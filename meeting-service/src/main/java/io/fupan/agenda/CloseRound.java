package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.ROUND_NOT_OPEN;

import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** The host ends the round on a question; what was turned face up stays. */
public record CloseRound(Act act, MeetingId meeting, Question question) implements MeetingCommand {

    public static final Decider<CloseRound, Asking> DECIDER =
            Decider.of(CloseRound.class, Asking.NOTHING_YET, CloseRound::decide, Asking::evolve);

    @Override
    public Scope scope() {
        return Asking.scope(meeting);
    }

    static List<RoundClosed> decide(CloseRound command, Asking asking) {
        Question now = asking.open().now().orElseThrow(() -> new RuleBroken(ROUND_NOT_OPEN));
        if (now != command.question()) throw new RuleBroken(ROUND_NOT_OPEN);
        return List.of(new RoundClosed(command.meeting(), command.question()));
    }
}
