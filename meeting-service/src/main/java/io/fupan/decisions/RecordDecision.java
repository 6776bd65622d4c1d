package io.fupan.decisions;

import static io.fupan.vocabulary.Refusal.CONSENSUS_HAS_OBJECTIONS;
import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_RECORDED;
import static io.fupan.vocabulary.Refusal.DECISION_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.VOTE_HAS_NO_MAJORITY;
import static io.fupan.vocabulary.Response.AGREE;
import static io.fupan.vocabulary.Response.OBJECT;
import static io.fupan.vocabulary.Response.STAND_ASIDE;

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
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The host puts a decision on record, with how it was made, who agreed and who did not; it is recorded once. */
public record RecordDecision(Act act, MeetingId meeting, DecisionId decision, How how) implements MeetingCommand {

    public static final Decider<RecordDecision, State> DECIDER =
            Decider.of(RecordDecision.class, State.NOTHING_YET, RecordDecision::decide, RecordDecision::evolve);

    @Override
    public Scope scope() { // a late answer makes it look again, so that no dissent is left out
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, decision)
                        .types(DecisionProposed.class, ProposalAnswered.class, DecisionRecorded.class));
    }

    /** @param answers each person's latest, in the order they first answered */
    record State(boolean meetingOpen, boolean proposed, boolean recorded, Map<PersonId, Response> answers) {

        static final State NOTHING_YET = new State(false, false, false, Map.of());

        State answered(PersonId person, Response response) {
            Map<PersonId, Response> all = new LinkedHashMap<>(answers);
            all.put(person, response);
            return new State(meetingOpen, proposed, recorded, Collections.unmodifiableMap(all));
        }

        List<PersonId> whoSaid(Response first, Response... others) {
            Set<Response> any = EnumSet.of(first, others);
            return answers.entrySet().stream()
                    .filter(answer -> any.contains(answer.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    static List<DecisionRecorded> decide(RecordDecision command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.proposed()) throw new RuleBroken(DECISION_UNKNOWN);
        if (state.recorded()) throw new RuleBroken(DECISION_ALREADY_RECORDED);
        check(command.how(), state.whoSaid(AGREE).size(), state.whoSaid(OBJECT).size());
        return List.of(new DecisionRecorded(
                command.meeting(),
                command.decision(),
                command.how(),
                state.whoSaid(AGREE),
                state.whoSaid(OBJECT, STAND_ASIDE)));
    }

    /** Consensus bears no objection, a vote needs more who agree than object, and the lead may always decide. */
    private static void check(How how, int agree, int object) {
        switch (how) {
            case LEAD -> {}
            case CONSENSUS -> {
                if (object > 0) throw new RuleBroken(CONSENSUS_HAS_OBJECTIONS, counts(agree, object));
            }
            case VOTE -> {
                if (agree <= object) throw new RuleBroken(VOTE_HAS_NO_MAJORITY, counts(agree, object));
            }
        }
    }

    private static Map<String, String> counts(int agree, int object) {
        return Map.of("agree", Integer.toString(agree), "object", Integer.toString(object));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _ -> new State(true, state.proposed(), state.recorded(), state.answers());
            case MeetingClosed _ -> new State(false, state.proposed(), state.recorded(), state.answers());
            case MeetingReopened _ -> new State(true, state.proposed(), state.recorded(), state.answers());
            case DecisionProposed _ -> new State(state.meetingOpen(), true, false, state.answers());
            case ProposalAnswered it -> state.answered(it.by(), it.response());
            case DecisionRecorded _ -> new State(state.meetingOpen(), state.proposed(), true, state.answers());
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
