package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_CLOSED;
import static io.fupan.vocabulary.Refusal.REOPENING_TOO_LATE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The host opens a closed meeting once more, within a day of its closing: something was forgotten. */
public record ReopenMeeting(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<ReopenMeeting, State> DECIDER =
            Decider.of(ReopenMeeting.class, State.NOTHING_YET, ReopenMeeting::decide, ReopenMeeting::evolve);

    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Scope scope() {
        return Scope.of(meeting).types(MeetingClosed.class, MeetingReopened.class);
    }

    /** @param closedAt absent also on the oldest, which nobody reopens any more */
    record State(boolean closed, Optional<Instant> closedAt) {

        static final State NOTHING_YET = new State(false, Optional.empty());
    }

    static List<MeetingReopened> decide(ReopenMeeting command, State state) {
        if (!state.closed()) throw new RuleBroken(MEETING_NOT_CLOSED);
        Instant since = command.act().at().minus(LONGEST);
        if (state.closedAt().filter(at -> !at.isBefore(since)).isEmpty()) throw new RuleBroken(REOPENING_TOO_LATE);
        return List.of(new MeetingReopened(command.meeting()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingClosed it -> new State(true, it.closedAt());
            case MeetingReopened _ -> State.NOTHING_YET;
            case MeetingOpened _, MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
