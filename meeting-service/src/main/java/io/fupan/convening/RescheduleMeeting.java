package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.MEETING_STARTS_IN_THE_PAST;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
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
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The meeting moves to another time or another call, and everybody who was invited sees why; to the time and the call
 * it has, nothing happens.
 *
 * @param call absent while it stays what it is
 */
public record RescheduleMeeting(Act act, MeetingId meeting, Instant startsAt, Words reason, Optional<Call> call)
        implements MeetingCommand {

    public static final Decider<RescheduleMeeting, State> DECIDER = Decider.of(
            RescheduleMeeting.class, State.NOTHING_YET, RescheduleMeeting::decide, RescheduleMeeting::evolve);

    @Override
    public Scope scope() { // who moves it at the same time as somebody else looks again
        return Scope.of(meeting).types(MeetingConvened.class, MeetingRescheduled.class, MeetingOpened.class);
    }

    record State(boolean convened, Optional<Instant> startsAt, Optional<Call> call, boolean opened) {

        static final State NOTHING_YET = new State(false, Optional.empty(), Optional.empty(), false);

        boolean startsAt(Instant time) {
            return startsAt.filter(time::equals).isPresent();
        }

        boolean holds(Optional<Call> asked) {
            return asked.isEmpty() || asked.equals(call);
        }

        State moved(MeetingRescheduled it) {
            return new State(convened, Optional.of(it.startsAt()), it.call().or(this::call), opened);
        }
    }

    static List<MeetingRescheduled> decide(RescheduleMeeting command, State state) {
        if (!state.convened()) throw new RuleBroken(MEETING_NOT_FOUND);
        if (state.opened()) throw new RuleBroken(MEETING_ALREADY_OPEN);
        boolean staysThen = state.startsAt(command.startsAt());
        if (staysThen && state.holds(command.call())) return List.of();
        if (!staysThen && command.startsAt().isBefore(command.act().at()))
            throw new RuleBroken(MEETING_STARTS_IN_THE_PAST);
        return List.of(new MeetingRescheduled(command.meeting(), command.startsAt(), command.reason(), command.call()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(true, it.startsAt(), it.call(), state.opened());
            case MeetingRescheduled it -> state.moved(it);
            case MeetingOpened _ -> new State(state.convened(), state.startsAt(), state.call(), true);
            case MeetingCancelled _ -> state;
            case MeetingClosed _, MeetingReopened _, MeetingJoined _, AtTheTable _, OfPreparation _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
