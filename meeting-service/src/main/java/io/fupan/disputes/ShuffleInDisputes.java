package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was contested anonymously before the meeting is laid on the table, all at once, in no order, by nobody.
 *
 * @param disputes shuffled
 */
public record ShuffleInDisputes(Act act, MeetingId meeting, List<Anonymous> disputes) implements MeetingCommand {

    public static final Decider<ShuffleInDisputes, State> DECIDER = Decider.of(
            ShuffleInDisputes.class, State.NOTHING_YET, ShuffleInDisputes::decide, ShuffleInDisputes::evolve);

    /** A dispute whose author is nowhere. */
    public record Anonymous(DisputeId dispute, Subject subject, Root root, Words claim) {}

    public ShuffleInDisputes {
        if (disputes.isEmpty()) throw new Nonsense("list-empty", "disputes");
    }

    @Override
    public Scope scope() {
        return Scope.of(meeting)
                .types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class, DisputeRaised.class);
    }

    /** @param raised what lies on the table already */
    record State(boolean meetingOpen, Set<DisputeId> raised) {

        static final State NOTHING_YET = new State(false, Set.of());

        State with(DisputeId dispute) {
            Set<DisputeId> more = new HashSet<>(raised);
            more.add(dispute);
            return new State(meetingOpen, Set.copyOf(more));
        }
    }

    static List<DisputeRaised> decide(ShuffleInDisputes command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        return command.disputes().stream()
                .filter(it -> !state.raised().contains(it.dispute()))
                .map(it -> new DisputeRaised(command.meeting(), it.dispute(), it.subject(), it.root(), it.claim()))
                .toList();
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new State(true, state.raised());
            case MeetingClosed _ -> new State(false, state.raised());
            case DisputeRaised it -> state.with(it.dispute());
            case AccessEvent _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ ->
                state;
        };
    }
}
