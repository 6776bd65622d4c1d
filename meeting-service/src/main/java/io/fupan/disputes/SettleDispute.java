package io.fupan.disputes;

import static io.fupan.vocabulary.Outcome.DECIDED;
import static io.fupan.vocabulary.Outcome.HOMEWORK;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.DISPUTE_SETTLED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OUTCOME_NEEDS_DECISION;
import static io.fupan.vocabulary.Refusal.OUTCOME_NEEDS_HOMEWORK;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/** The host says how a dispute ended and where it went; it is settled once. */
public record SettleDispute(
        Act act,
        MeetingId meeting,
        DisputeId dispute,
        Outcome outcome,
        Optional<Words> words,
        Optional<DecisionId> decision,
        Optional<HomeworkId> homework)
        implements MeetingCommand {

    public static final Decider<SettleDispute, State> DECIDER =
            Decider.of(SettleDispute.class, State.NOTHING_YET, SettleDispute::decide, SettleDispute::evolve);

    @Override
    public Scope scope() { // of decisions and homework only those it names
        Scope asked = Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, dispute).types(DisputeRaised.class, DisputeSettled.class));
        asked = decision.map(it -> Scope.of(meeting, it).types(DecisionProposed.class))
                .map(asked::or)
                .orElse(asked);
        return homework.map(it -> Scope.of(meeting, it).types(HomeworkAssigned.class, HomeworkBrought.class))
                .map(asked::or)
                .orElse(asked);
    }

    /**
     * @param proposed the decision it names was proposed in this meeting
     * @param assigned the homework it names was assigned in this meeting
     */
    record State(boolean meetingOpen, boolean raised, boolean settled, boolean proposed, boolean assigned) {

        static final State NOTHING_YET = new State(false, false, false, false, false);

        State meetingOpen(boolean open) {
            return new State(open, raised, settled, proposed, assigned);
        }
    }

    static List<DisputeSettled> decide(SettleDispute command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.raised()) throw new RuleBroken(DISPUTE_UNKNOWN);
        if (state.settled()) throw new RuleBroken(DISPUTE_SETTLED);
        if (command.outcome() == DECIDED && !state.proposed()) throw new RuleBroken(OUTCOME_NEEDS_DECISION);
        if (command.outcome() == HOMEWORK && !state.assigned()) throw new RuleBroken(OUTCOME_NEEDS_HOMEWORK);
        if (command.decision().isPresent() && !state.proposed()) throw new RuleBroken(DECISION_UNKNOWN);
        if (command.homework().isPresent() && !state.assigned()) throw new RuleBroken(HOMEWORK_UNKNOWN);
        return List.of(new DisputeSettled(
                command.meeting(),
                command.dispute(),
                command.outcome(),
                command.words(),
                command.decision(),
                command.homework()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> state.meetingOpen(true);
            case MeetingClosed _ -> state.meetingOpen(false);
            case MeetingReopened _ -> state.meetingOpen(true);
            case DisputeRaised _ -> new State(state.meetingOpen(), true, false, state.proposed(), state.assigned());
            case DisputeSettled _ ->
                new State(state.meetingOpen(), state.raised(), true, state.proposed(), state.assigned());
            case DecisionProposed _ ->
                new State(state.meetingOpen(), state.raised(), state.settled(), true, state.assigned());
            case HomeworkAssigned _, HomeworkBrought _ ->
                new State(state.meetingOpen(), state.raised(), state.settled(), state.proposed(), true);
            case StanceTaken _, DisputeProbed _, ProbeAnswered _ -> state;
            case ProposalAnswered _, DecisionRecorded _, HomeworkHandedIn _, HomeworkReviewed _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
