package io.fupan.decisions;

import static io.fupan.vocabulary.Refusal.DECISION_ALREADY_PROPOSED;
import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

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
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Ground.OnDispute;
import io.fupan.vocabulary.Ground.OnHomework;
import io.fupan.vocabulary.Ground.OnKeyResult;
import io.fupan.vocabulary.Ground.OnObjective;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody words a decision and names what it rests on; it is none until it is recorded.
 *
 * @param restsOn disputes, key results, objectives, homework: each of this meeting
 */
public record ProposeDecision(
        Act act, MeetingId meeting, DecisionId decision, Words text, Optional<List<Ground>> restsOn)
        implements MeetingCommand {

    public static final Decider<ProposeDecision, State> DECIDER =
            Decider.of(ProposeDecision.class, State.NOTHING_YET, ProposeDecision::decide, ProposeDecision::evolve);

    @Override
    public Scope scope() { // of disputes and homework only those it rests on
        Scope asked = Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, decision).types(DecisionProposed.class));
        return grounds().stream().flatMap(this::beginningOf).reduce(asked, Scope::or);
    }

    /** Where a ground that is not tabled at the opening comes into the meeting. */
    private Stream<Scope> beginningOf(Ground ground) {
        return switch (ground) {
            case OnDispute(var it) -> Stream.of(Scope.of(meeting, it).types(DisputeRaised.class));
            case OnHomework(var it) ->
                Stream.of(Scope.of(meeting, it).types(HomeworkAssigned.class, HomeworkBrought.class));
            case OnKeyResult _, OnObjective _ -> Stream.empty();
        };
    }

    private List<Ground> grounds() {
        return restsOn.orElse(List.of()).stream().distinct().toList();
    }

    /** @param here what a decision can rest on, as far as it was asked about */
    record State(boolean meetingOpen, boolean proposed, Set<Ground> here) {

        static final State NOTHING_YET = new State(false, false, Set.of());

        State with(Stream<Ground> grounds) {
            var more = Stream.concat(here.stream(), grounds).collect(Collectors.toUnmodifiableSet());
            return new State(meetingOpen, proposed, more);
        }
    }

    static List<DecisionProposed> decide(ProposeDecision command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.proposed()) throw new RuleBroken(DECISION_ALREADY_PROPOSED);
        for (Ground ground : command.grounds()) {
            if (!state.here().contains(ground)) throw new RuleBroken(unknown(ground));
        }
        return List.of(new DecisionProposed(command.meeting(), command.decision(), command.text(), command.grounds()));
    }

    private static Refusal unknown(Ground ground) {
        return switch (ground) {
            case OnDispute _ -> DISPUTE_UNKNOWN;
            case OnHomework _ -> HOMEWORK_UNKNOWN;
            case OnKeyResult _, OnObjective _ -> SUBJECT_NOT_ON_THE_TABLE;
        };
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> new State(true, state.proposed(), state.here()).with(tabled(it));
            case MeetingClosed _ -> new State(false, state.proposed(), state.here());
            case MeetingReopened _ -> new State(true, state.proposed(), state.here());
            case DecisionProposed _ -> new State(state.meetingOpen(), true, state.here());
            case DisputeRaised it -> state.with(Stream.of(new OnDispute(it.dispute())));
            case HomeworkBrought it -> state.with(Stream.of(new OnHomework(it.homework())));
            case HomeworkAssigned it -> state.with(Stream.of(new OnHomework(it.homework())));
            case ProposalAnswered _, DecisionRecorded _, HomeworkHandedIn _, HomeworkReviewed _ -> state;
            case StanceTaken _, DisputeProbed _, ProbeAnswered _, DisputeSettled _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Stream<Ground> tabled(MeetingOpened opened) {
        return Stream.concat(
                opened.objectives().stream().map(it -> new OnObjective(it.id())),
                opened.keyResults().stream().map(it -> new OnKeyResult(it.id())));
    }
}
