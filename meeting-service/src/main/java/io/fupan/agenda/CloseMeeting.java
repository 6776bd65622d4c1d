package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.DISPUTES_OPEN;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

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
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AsksWhoWasHere;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The host closes the meeting, saying what becomes of the disputes still open.
 *
 * @param park the open disputes, all of them: each is parked
 */
public record CloseMeeting(Act act, MeetingId meeting, Optional<List<DisputeId>> park) implements AsksWhoWasHere {

    public static final Decider<CloseMeeting, State> DECIDER =
            Decider.of(CloseMeeting.class, State.NOTHING_YET, CloseMeeting::decide, CloseMeeting::evolve);

    @Override
    public Scope scope() { // a dispute raised or settled meanwhile makes it look again
        return Scope.of(meeting)
                .types(
                        MeetingOpened.class,
                        MeetingClosed.class,
                        MeetingReopened.class,
                        DisputeRaised.class,
                        DisputeSettled.class);
    }

    /** @param openDisputes in the order they were raised */
    record State(boolean meetingOpen, List<DisputeId> openDisputes) {

        static final State NOTHING_YET = new State(false, List.of());

        State raised(DisputeId dispute) {
            Stream<DisputeId> more = Stream.concat(openDisputes.stream(), Stream.of(dispute));
            return new State(meetingOpen, more.toList());
        }

        State settled(DisputeId dispute) {
            Stream<DisputeId> left = openDisputes.stream().filter(it -> !it.equals(dispute));
            return new State(meetingOpen, left.toList());
        }
    }

    static List<Event> decide(CloseMeeting command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        Set<DisputeId> park = Set.copyOf(command.park().orElse(List.of()));
        if (!state.openDisputes().containsAll(park)) throw new RuleBroken(DISPUTE_UNKNOWN);
        int unanswered = state.openDisputes().size() - park.size();
        if (unanswered > 0) throw new RuleBroken(DISPUTES_OPEN, Map.of("count", Integer.toString(unanswered)));
        Stream<Event> parked = state.openDisputes().stream().map(dispute -> parked(command.meeting(), dispute));
        return Stream.concat(parked, Stream.of(closed(command))).toList();
    }

    private static MeetingClosed closed(CloseMeeting command) {
        Map<PersonId, Instant> lastSeen = command.act().lastSeen();
        return new MeetingClosed(
                command.meeting(),
                Optional.of(command.act().at()),
                Optional.of(lastSeen).filter(it -> !it.isEmpty()));
    }

    private static DisputeSettled parked(MeetingId meeting, DisputeId dispute) {
        return new DisputeSettled(
                meeting, dispute, Outcome.PARKED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.openDisputes());
            case MeetingClosed _ -> new State(false, state.openDisputes());
            case MeetingReopened _ -> new State(true, state.openDisputes());
            case DisputeRaised it -> state.raised(it.dispute());
            case DisputeSettled it -> state.settled(it.dispute());
            case MeetingJoined _, AtTheTable _ -> state;
            case StanceTaken _, DisputeProbed _, ProbeAnswered _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
