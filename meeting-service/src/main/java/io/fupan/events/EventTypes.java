package io.fupan.events;

import static io.fupan.events.EventClass.AFTERLIFE;
import static io.fupan.events.EventClass.MOVE;
import static io.fupan.events.EventClass.QUIET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event type there is, under the name it is stored by. Stored names are promises: entries are added, never
 * changed.
 */
public final class EventTypes {

    public static final List<EventType> ALL = List.of(
            new EventType("access.RoleGranted", 1, QUIET, AccessEvent.RoleGranted.class),
            new EventType("access.RoleRevoked", 1, QUIET, AccessEvent.RoleRevoked.class),
            new EventType("access.DepartmentRoleGranted", 1, QUIET, AccessEvent.DepartmentRoleGranted.class),
            new EventType("access.DepartmentRoleRevoked", 1, QUIET, AccessEvent.DepartmentRoleRevoked.class),
            new EventType("access.PersonErased", 1, QUIET, AccessEvent.PersonErased.class),
            new EventType("access.DepartmentVisibilitySet", 1, QUIET, AccessEvent.DepartmentVisibilitySet.class),
            new EventType("access.MeetingVisibilitySet", 1, MOVE, AccessEvent.MeetingVisibilitySet.class),
            new EventType("access.ParticipantInvited", 1, MOVE, AccessEvent.ParticipantInvited.class),
            new EventType("access.ParticipantUninvited", 1, MOVE, AccessEvent.ParticipantUninvited.class),
            new EventType("access.CoHostAppointed", 1, MOVE, AccessEvent.CoHostAppointed.class),
            new EventType("access.HostHandedOver", 1, MOVE, AccessEvent.HostHandedOver.class),
            new EventType("access.HostTakenOver", 1, MOVE, AccessEvent.HostTakenOver.class),
            new EventType("access.ScribeAppointed", 1, MOVE, AccessEvent.ScribeAppointed.class),
            new EventType("access.PersonRemoved", 1, MOVE, AccessEvent.PersonRemoved.class),
            new EventType("access.WordsErased", 1, QUIET, AccessEvent.WordsErased.class),
            new EventType("access.InviteIssued", 1, QUIET, AccessEvent.InviteIssued.class),
            new EventType("access.InviteRevoked", 1, QUIET, AccessEvent.InviteRevoked.class),
            new EventType("access.GuestAdmitted", 1, MOVE, AccessEvent.GuestAdmitted.class),
            new EventType("organisation.DepartmentDefined", 1, QUIET, OrganisationEvent.DepartmentDefined.class),
            new EventType("organisation.DepartmentMoved", 1, QUIET, OrganisationEvent.DepartmentMoved.class),
            new EventType("organisation.DepartmentRenamed", 1, QUIET, OrganisationEvent.DepartmentRenamed.class),
            new EventType("organisation.CharterSet", 1, QUIET, OrganisationEvent.CharterSet.class),
            new EventType("organisation.CharterRevised", 1, QUIET, OrganisationEvent.CharterRevised.class),
            new EventType("organisation.CycleOpened", 1, QUIET, OrganisationEvent.CycleOpened.class),
            new EventType("okrs.ObjectiveSet", 1, QUIET, OkrEvent.ObjectiveSet.class),
            new EventType("okrs.ObjectiveRevised", 1, QUIET, OkrEvent.ObjectiveRevised.class),
            new EventType("okrs.ObjectiveDropped", 1, QUIET, OkrEvent.ObjectiveDropped.class),
            new EventType("okrs.ObjectivesWeighed", 1, QUIET, OkrEvent.ObjectivesWeighed.class),
            new EventType("okrs.ObjectiveAligned", 1, QUIET, OkrEvent.ObjectiveAligned.class),
            new EventType("okrs.KeyResultRevised", 1, QUIET, OkrEvent.KeyResultRevised.class),
            new EventType("okrs.KeyResultDropped", 1, QUIET, OkrEvent.KeyResultDropped.class),
            new EventType("okrs.KeyResultsWeighed", 1, QUIET, OkrEvent.KeyResultsWeighed.class),
            new EventType("okrs.ProgressRecorded", 1, QUIET, OkrEvent.ProgressRecorded.class),
            new EventType("okrs.SummaryPublished", 1, QUIET, OkrEvent.SummaryPublished.class),
            new EventType("okrs.FindingDismissed", 1, QUIET, OkrEvent.FindingDismissed.class),
            new EventType("okrs.FindingRestored", 1, QUIET, OkrEvent.FindingRestored.class),
            new EventType("okrs.KeyResultAdded", 1, QUIET, OkrEvent.KeyResultAdded.class),
            new EventType("convening.MeetingRescheduled", 1, MOVE, ConveningEvent.MeetingRescheduled.class),
            new EventType("convening.MeetingCancelled", 1, MOVE, ConveningEvent.MeetingCancelled.class),
            new EventType("convening.MeetingConvened", 1, MOVE, ConveningEvent.MeetingConvened.class),
            new EventType("convening.PreparationDeclared", 1, QUIET, ConveningEvent.PreparationDeclared.class),
            new EventType("convening.AnswerShared", 1, MOVE, ConveningEvent.AnswerShared.class),
            new EventType("agenda.MeetingOpened", 1, MOVE, AgendaEvent.MeetingOpened.class),
            new EventType("agenda.MeetingJoined", 1, MOVE, AgendaEvent.MeetingJoined.class),
            new EventType("agenda.ItemEntered", 1, MOVE, AgendaEvent.ItemEntered.class),
            new EventType("agenda.ItemReturnedTo", 1, MOVE, AgendaEvent.ItemReturnedTo.class),
            new EventType("agenda.ItemSkipped", 1, MOVE, AgendaEvent.ItemSkipped.class),
            new EventType("agenda.ItemAdded", 1, MOVE, AgendaEvent.ItemAdded.class),
            new EventType("agenda.ItemMoved", 1, MOVE, AgendaEvent.ItemMoved.class),
            new EventType("agenda.MinutesTaken", 1, MOVE, AgendaEvent.MinutesTaken.class),
            new EventType("agenda.TimerStarted", 1, QUIET, AgendaEvent.TimerStarted.class),
            new EventType("agenda.TimerExtended", 1, QUIET, AgendaEvent.TimerExtended.class),
            new EventType("agenda.TimerStopped", 1, QUIET, AgendaEvent.TimerStopped.class),
            new EventType("agenda.RoundOpened", 1, MOVE, AgendaEvent.RoundOpened.class),
            new EventType("agenda.RoundClosed", 1, MOVE, AgendaEvent.RoundClosed.class),
            new EventType("agenda.MeetingReopened", 1, AFTERLIFE, AgendaEvent.MeetingReopened.class),
            new EventType("agenda.MeetingClosed", 1, MOVE, AgendaEvent.MeetingClosed.class),
            new EventType("ballots.BallotOpened", 1, MOVE, BallotEvent.BallotOpened.class),
            new EventType("ballots.BallotCast", 1, MOVE, BallotEvent.BallotCast.class),
            new EventType("ballots.BallotWithdrawn", 1, MOVE, BallotEvent.BallotWithdrawn.class),
            new EventType("ballots.BallotRevealed", 1, MOVE, BallotEvent.BallotRevealed.class),
            new EventType("ballots.LeadBallotOpened", 1, MOVE, BallotEvent.LeadBallotOpened.class),
            new EventType("ballots.LeadBallotRevealed", 1, MOVE, BallotEvent.LeadBallotRevealed.class),
            new EventType("ballots.BallotReopened", 1, MOVE, BallotEvent.BallotReopened.class),
            new EventType("scoring.TableRequested", 1, MOVE, ScoringEvent.TableRequested.class),
            new EventType("scoring.ScoreSettled", 1, MOVE, ScoringEvent.ScoreSettled.class),
            new EventType("disputes.DisputeRaised", 1, MOVE, DisputeEvent.DisputeRaised.class),
            new EventType("disputes.StanceTaken", 1, MOVE, DisputeEvent.StanceTaken.class),
            new EventType("disputes.DisputeProbed", 1, MOVE, DisputeEvent.DisputeProbed.class),
            new EventType("disputes.ProbeAnswered", 1, MOVE, DisputeEvent.ProbeAnswered.class),
            new EventType("disputes.DisputeSettled", 1, MOVE, DisputeEvent.DisputeSettled.class),
            new EventType("homework.HomeworkAssigned", 1, MOVE, HomeworkEvent.HomeworkAssigned.class),
            new EventType("homework.HomeworkBrought", 1, MOVE, HomeworkEvent.HomeworkBrought.class),
            new EventType("reflection.ObstacleNamed", 1, MOVE, ReflectionEvent.ObstacleNamed.class),
            new EventType("reflection.LessonLearned", 1, MOVE, ReflectionEvent.LessonLearned.class),
            new EventType("reflection.MeasureAgreed", 1, MOVE, ReflectionEvent.MeasureAgreed.class),
            new EventType("reflection.MeasureBrought", 1, MOVE, ReflectionEvent.MeasureBrought.class),
            new EventType("reflection.MeasureChecked", 1, MOVE, ReflectionEvent.MeasureChecked.class),
            new EventType("reflection.SettingJudged", 1, MOVE, ReflectionEvent.SettingJudged.class),
            new EventType("homework.HomeworkHandedIn", 1, AFTERLIFE, HomeworkEvent.HomeworkHandedIn.class),
            new EventType("homework.HomeworkReviewed", 1, AFTERLIFE, HomeworkEvent.HomeworkReviewed.class),
            new EventType("decisions.DecisionProposed", 1, MOVE, DecisionEvent.DecisionProposed.class),
            new EventType("decisions.ProposalAnswered", 1, MOVE, DecisionEvent.ProposalAnswered.class),
            new EventType("decisions.DecisionRecorded", 1, MOVE, DecisionEvent.DecisionRecorded.class));

    private static final Map<Class<?>, EventType> BY_RECORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    /** @throws IllegalArgumentException for a class that is not in the list */
    public static EventType of(Class<?> record) {
        return Optional.ofNullable(BY_RECORD.get(record))
                .orElseThrow(() -> new IllegalArgumentException("no stored name for " + record));
    }

    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
