package io.fupan.decisions;

import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_RECORDED;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.RESPONSE_NEEDS_REASON;

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
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/** Somebody agrees to a proposal, objects or stands aside; the answer may change until the decision is recorded. */
public record RespondToProposal(
        Act act, MeetingId meeting, DecisionId decision, Response response, Optional<Words> reason)
        implements MeetingCommand {

    public static final Decider<RespondToProposal, State> DECIDER = Decider.of(
            RespondToProposal.class, State.NOTHING_YET, RespondToProposal::decide, RespondToProposal::evolve);

    @Override
    public Scope scope() { // nobody's answer is asked about, so all may answer at once
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, decision).types(DecisionProposed.class, DecisionRecorded.class));
    }

    record State(boolean meetingOpen, boolean proposed, boolean recorded) {

        static final State NOTHING_YET = new State(false, false, false);
    }

    static List<ProposalAnswered> decide(RespondToProposal command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.proposed()) throw new RuleBroken(DECISION_UNKNOWN);
        if (state.recorded()) throw new RuleBroken(DECISION_ALREADY_RECORDED);
        if (needsReason(command.response()) && command.reason().isEmpty()) throw new RuleBroken(RESPONSE_NEEDS_REASON);
        return List.of(new ProposalAnswered(
                command.meeting(), command.decision(), command.by(), command.response(), command.reason()));
    }

    /** Dissent is kept with its reason. */
    private static boolean needsReason(Response response) {
        return switch (response) {
            case OBJECT, STAND_ASIDE -> true;
            case AGREE -> false;
        };
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.proposed(), state.recorded());
            case MeetingClosed _ -> new State(false, state.proposed(), state.recorded());
            case MeetingReopened _ -> new State(true, state.proposed(), state.recorded());
            case DecisionProposed _ -> new State(state.meetingOpen(), true, false);
            case DecisionRecorded _ -> new State(state.meetingOpen(), state.proposed(), true);
            case ProposalAnswered _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
