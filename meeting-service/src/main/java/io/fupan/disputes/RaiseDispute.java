package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.DISPUTE_ALREADY_RAISED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
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
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody contests a key result, an objective, the annual OKR or the team, and says what it is really about. */
public record RaiseDispute(Act act, MeetingId meeting, DisputeId dispute, Subject subject, Root root, Words claim)
        implements MeetingCommand {

    public static final Decider<RaiseDispute, State> DECIDER =
            Decider.of(RaiseDispute.class, State.NOTHING_YET, RaiseDispute::decide, RaiseDispute::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class),
                Scope.of(meeting, dispute).types(DisputeRaised.class));
    }

    record State(boolean meetingOpen, Set<Subject> tabled, boolean raised) {

        static final State NOTHING_YET = new State(false, Set.of(), false);

        boolean knows(Subject subject) {
            return switch (subject) {
                case Subject.OfKeyResult _, Subject.OfObjective _ -> tabled.contains(subject);
                case Subject.OfAnnual _, Subject.OfTeam _ -> true;
            };
        }
    }

    static List<DisputeRaised> decide(RaiseDispute command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.raised()) throw new RuleBroken(DISPUTE_ALREADY_RAISED);
        if (!state.knows(command.subject())) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        return List.of(new DisputeRaised(
                command.meeting(), command.dispute(), command.subject(), command.root(), command.claim()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> new State(true, tabled(it), state.raised());
            case MeetingClosed _ -> new State(false, state.tabled(), state.raised());
            case DisputeRaised _ -> new State(state.meetingOpen(), state.tabled(), true);
            case StanceTaken _, DisputeProbed _, ProbeAnswered _, DisputeSettled _ -> state;
            case MeetingJoined _, ItemEntered _, ItemReturnedTo _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<Subject> tabled(MeetingOpened opened) {
        return Stream.concat(
                        opened.objectives().stream().map(it -> Subject.of(it.id())),
                        opened.keyResults().stream().map(it -> Subject.of(it.id())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
