package io.fupan.disputes;

import static io.fupan.vocabulary.Refusal.DISPUTE_ALREADY_RAISED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

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
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody contests a key result, an objective, the annual OKR or the team, and says what it is really about: in the
 * meeting, or before it, about what would lie on the table if it were opened now.
 */
public record RaiseDispute(Act act, MeetingId meeting, DisputeId dispute, Subject subject, Root root, Words claim)
        implements MeetingCommand {

    public static final Decider<RaiseDispute, State> DECIDER = Decider.of(
                    RaiseDispute.class, State.NOTHING_YET, RaiseDispute::decide, RaiseDispute::evolve)
            .thenAsking((_, state) -> state.prepared().map(RaiseDispute::okrsOf));

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting)
                        .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, dispute).types(DisputeRaised.class));
    }

    private static Scope okrsOf(MeetingConvened convened) {
        return Scope.of(convened.department())
                .types(ObjectiveSet.class, ObjectiveDropped.class, KeyResultAdded.class, KeyResultDropped.class);
    }

    /** @param tabled what lies on the table, or would */
    record State(Optional<MeetingConvened> convened, Phase phase, Set<Subject> tabled, boolean raised) {

        enum Phase {
            BEFORE,
            OPEN,
            CLOSED
        }

        static final State NOTHING_YET = new State(Optional.empty(), Phase.BEFORE, Set.of(), false);

        /** The meeting people prepare for now. */
        Optional<MeetingConvened> prepared() {
            return convened.filter(_ -> phase == Phase.BEFORE);
        }

        boolean takesDisputes() {
            return phase == Phase.OPEN || prepared().isPresent();
        }

        boolean knows(Subject subject) {
            return switch (subject) {
                case Subject.OfKeyResult _, Subject.OfObjective _ -> tabled.contains(subject);
                case Subject.OfAnnual _, Subject.OfTeam _ -> true;
            };
        }

        State in(Phase phase, Set<Subject> tabled) {
            return new State(convened, phase, tabled, raised);
        }

        State tabling(ObjectiveSet it) {
            boolean isReviewed = convened.map(MeetingConvened::cycle)
                    .filter(cycle -> isOf(it.objective().cycle(), cycle))
                    .isPresent();
            return isReviewed ? in(phase, plus(tabled, Subject.of(it.objective().id()))) : this;
        }

        State tabling(KeyResultAdded it) {
            boolean isReviewed = tabled.contains(Subject.of(it.keyResult().objective()));
            return isReviewed ? in(phase, plus(tabled, Subject.of(it.keyResult().id()))) : this;
        }

        State without(Subject dropped) {
            Set<Subject> fewer = new HashSet<>(tabled);
            fewer.remove(dropped);
            return in(phase, fewer);
        }
    }

    static List<DisputeRaised> decide(RaiseDispute command, State state) {
        if (!state.takesDisputes()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.raised()) throw new RuleBroken(DISPUTE_ALREADY_RAISED);
        if (!state.knows(command.subject())) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        return List.of(new DisputeRaised(
                command.meeting(), command.dispute(), command.subject(), command.root(), command.claim()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(Optional.of(it), state.phase(), state.tabled(), state.raised());
            case MeetingOpened it -> state.in(State.Phase.OPEN, tabled(it));
            case MeetingClosed _ -> state.in(State.Phase.CLOSED, state.tabled());
            case MeetingReopened _ -> state.in(State.Phase.OPEN, state.tabled());
            case DisputeRaised _ -> new State(state.convened(), state.phase(), state.tabled(), true);
            case ObjectiveSet it -> state.tabling(it);
            case KeyResultAdded it -> state.tabling(it);
            case ObjectiveDropped it -> state.without(Subject.of(it.objective()));
            case KeyResultDropped it -> state.without(Subject.of(it.keyResult()));
            case OkrEvent _ -> state;
            case StanceTaken _, DisputeProbed _, ProbeAnswered _, DisputeSettled _ -> state;
            case MeetingRescheduled _, MeetingCancelled _, OfPreparation _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, HomeworkEvent _ -> state;
            case OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static boolean isOf(Cycle objective, Cycle reviewed) {
        return objective.equals(reviewed) || objective.equals(reviewed.annual());
    }

    private static Set<Subject> plus(Set<Subject> tabled, Subject subject) {
        Set<Subject> more = new HashSet<>(tabled);
        more.add(subject);
        return Set.copyOf(more);
    }

    private static Set<Subject> tabled(MeetingOpened opened) {
        return Stream.concat(
                        opened.objectives().stream().map(it -> Subject.of(it.id())),
                        opened.keyResults().stream().map(it -> Subject.of(it.id())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
