package io.fupan.access;

import static io.fupan.vocabulary.Refusal.HOST_IS_HERE;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;

import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
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
import io.fupan.vocabulary.AsksWhoWasHere;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody at the table makes themselves host because the host has been gone for a minute. Since when, says the service
 * and nobody else: it comes with the act.
 */
public record TakeOverHost(Act act, MeetingId meeting) implements AsksWhoWasHere {

    public static final Decider<TakeOverHost, State> DECIDER =
            Decider.of(TakeOverHost.class, State.NOTHING_YET, TakeOverHost::decide, TakeOverHost::evolve);

    /** A lost line is back by then. */
    public static final Duration GONE = Duration.ofSeconds(60);

    @Override
    public Scope scope() {
        return Seating.scope(meeting).or(Scope.of(meeting).types(MeetingOpened.class, MeetingRescheduled.class));
    }

    /** @param opened whether the table ever met */
    record State(Seating seating, boolean opened, Optional<Instant> startsAt) {

        static final State NOTHING_YET = new State(Seating.NONE, false, Optional.empty());

        State with(Seating next) {
            return new State(next, opened, startsAt);
        }

        /** Before it was opened a meeting waits for its host, at least until it should have begun. */
        boolean shouldHaveBegun(Instant now) {
            return opened || startsAt.filter(it -> !it.plus(GONE).isAfter(now)).isPresent();
        }
    }

    static List<HostTakenOver> decide(TakeOverHost command, State state) {
        Seating seating = state.seating();
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        if (!state.shouldHaveBegun(command.act().at())) throw new RuleBroken(MEETING_NOT_OPEN);
        PersonId host = seating.host().orElseThrow(() -> new RuleBroken(MEETING_NOT_OPEN));
        if (host.equals(command.by())) throw new RuleBroken(PERSON_IS_HOST);
        Optional<Instant> seen = Optional.ofNullable(command.act().lastSeen().get(host));
        Instant longAgo = command.act().at().minus(GONE);
        if (seen.filter(it -> it.isAfter(longAgo)).isPresent()) throw new RuleBroken(HOST_IS_HERE);
        return List.of(new HostTakenOver(command.meeting(), host, command.by(), seen));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(state.seating().evolve(it), state.opened(), it.startsAt());
            case MeetingRescheduled it -> new State(state.seating(), state.opened(), Optional.of(it.startsAt()));
            case MeetingOpened _ -> new State(state.seating(), true, state.startsAt());
            case OfMeeting it -> state.with(state.seating().evolve(it));
            case MeetingClosed it -> state.with(state.seating().evolve(it));
            case MeetingReopened it -> state.with(state.seating().evolve(it));
            case MeetingJoined _, AtTheTable _, OfOrganisation _ -> state;
            case MeetingCancelled _, OfPreparation _ -> state;
            case BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
