package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** Somebody has thought the questions through before the meeting: that they have is told, what they think is not. */
public record DeclarePrepared(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<DeclarePrepared, State> DECIDER =
            Decider.of(DeclarePrepared.class, State.NOTHING_YET, DeclarePrepared::decide, DeclarePrepared::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class),
                Scope.of(meeting, by()).types(PreparationDeclared.class));
    }

    record State(boolean opened, boolean declared) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<PreparationDeclared> decide(DeclarePrepared command, State state) {
        if (state.opened()) throw new RuleBroken(MEETING_ALREADY_OPEN);
        if (state.declared()) return List.of();
        return List.of(new PreparationDeclared(command.meeting(), command.by()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.declared());
            case PreparationDeclared _ -> new State(state.opened(), true);
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ ->
                state;
        };
    }
}
