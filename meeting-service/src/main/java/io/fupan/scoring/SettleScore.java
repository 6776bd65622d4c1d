package io.fupan.scoring;

import static io.fupan.vocabulary.Refusal.BALLOT_NOT_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SCORE_ALREADY_SETTLED;
import static io.fupan.vocabulary.Refusal.SCORE_NEEDS_REASON;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
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
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Median;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The host settles the score of a key result after its ballot was revealed, once per round.
 *
 * @param reason why less than 1.0 is right for a committed key result, or why the score is far from the room's median
 */
public record SettleScore(Act act, MeetingId meeting, KeyResultId keyResult, Score score, Optional<Words> reason)
        implements MeetingCommand {

    public static final Decider<SettleScore, State> DECIDER =
            Decider.of(SettleScore.class, State.NOTHING_YET, SettleScore::decide, SettleScore::evolve);

    private static final Score FULL = new Score(10);
    private static final int FAR_IN_TWENTIETHS = 4;

    @Override
    public Scope scope() { // two hosts settling one score at once must not both win: it is asked about too
        return Scope.either(
                Scope.of(meeting)
                        .types(
                                MeetingConvened.class,
                                HostHandedOver.class,
                                HostTakenOver.class,
                                MeetingOpened.class,
                                MeetingClosed.class,
                                MeetingReopened.class),
                Scope.of(meeting, keyResult).types(BallotRevealed.class, BallotReopened.class, ScoreSettled.class));
    }

    record State(boolean meetingOpen, Optional<PersonId> host, List<KeyResult> onTheTable, Optional<Round> revealed) {

        static final State NOTHING_YET = new State(false, Optional.empty(), List.of(), Optional.empty());

        State with(PersonId host) {
            return new State(meetingOpen, Optional.of(host), onTheTable, revealed);
        }

        State with(Optional<Round> round) {
            return new State(meetingOpen, host, onTheTable, round);
        }

        Optional<KeyResult> find(KeyResultId id) {
            return onTheTable.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        Set<PersonId> notCounted(KeyResult keyResult) {
            return Stream.of(host, keyResult.owner()).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        }
    }

    record Round(Map<PersonId, BallotValue> values, boolean settled) {}

    static List<ScoreSettled> decide(SettleScore command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        KeyResult keyResult =
                state.find(command.keyResult()).orElseThrow(() -> new RuleBroken(SUBJECT_NOT_ON_THE_TABLE));
        Round round = state.revealed().orElseThrow(() -> new RuleBroken(BALLOT_NOT_REVEALED));
        if (round.settled()) throw new RuleBroken(SCORE_ALREADY_SETTLED);
        Optional<Median> median = Median.of(round.values(), state.notCounted(keyResult));
        boolean wantsReason = fallsShort(command.score(), keyResult) || isFar(command.score(), median);
        if (wantsReason && command.reason().isEmpty()) throw new RuleBroken(SCORE_NEEDS_REASON);
        return List.of(new ScoreSettled(command.meeting(), command.keyResult(), command.score(), command.reason()));
    }

    private static boolean fallsShort(Score score, KeyResult keyResult) {
        return switch (keyResult.kind()) {
            case COMMITTED -> !score.equals(FULL);
            case ASPIRATIONAL -> false;
        };
    }

    private static boolean isFar(Score score, Optional<Median> median) {
        return median.filter(it -> it.distanceTo(score) >= FAR_IN_TWENTIETHS).isPresent();
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> state.with(it.host());
            case HostHandedOver it -> state.with(it.to());
            case HostTakenOver it -> state.with(it.to());
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case ScribeAppointed _, MeetingVisibilitySet _, ParticipantInvited _, ParticipantUninvited _ -> state;
            case CoHostAppointed _, PersonRemoved _, WordsErased _, OfOrganisation _ -> state;
            case InviteIssued _, InviteRevoked _, GuestAdmitted _ -> state;
            case MeetingOpened it -> new State(true, state.host(), it.keyResults(), state.revealed());
            case MeetingClosed _ -> new State(false, state.host(), state.onTheTable(), state.revealed());
            case MeetingReopened _ -> new State(true, state.host(), state.onTheTable(), state.revealed());
            case BallotRevealed it -> state.with(Optional.of(new Round(it.values(), false)));
            case BallotReopened _ -> state.with(Optional.empty());
            case ScoreSettled _ -> state.with(state.revealed().map(round -> new Round(round.values(), true)));
            case MeetingJoined _, AtTheTable _ -> state;
            case BallotOpened _, BallotCast _, BallotWithdrawn _, LeadBallotOpened _, LeadBallotRevealed _ -> state;
            case TableRequested _ -> state;
            case DecisionEvent _, DisputeEvent _, HomeworkEvent _, OkrEvent _ -> state;
            case OfPreparation _ -> state;
            case OrganisationEvent _, ReflectionEvent _ -> state;
        };
    }
}
