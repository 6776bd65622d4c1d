package io.fupan;

import io.fupan.access.AdmitGuest;
import io.fupan.access.AppointCoHost;
import io.fupan.access.AppointScribe;
import io.fupan.access.ErasePerson;
import io.fupan.access.EraseWords;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.access.HandOverHost;
import io.fupan.access.InviteParticipant;
import io.fupan.access.IssueInvite;
import io.fupan.access.RemovePerson;
import io.fupan.access.RevokeDepartmentRole;
import io.fupan.access.RevokeInvite;
import io.fupan.access.RevokeRole;
import io.fupan.access.SetDepartmentVisibility;
import io.fupan.access.SetMeetingVisibility;
import io.fupan.access.TakeOverHost;
import io.fupan.access.UninviteParticipant;
import io.fupan.agenda.AddItem;
import io.fupan.agenda.CloseMeeting;
import io.fupan.agenda.CloseRound;
import io.fupan.agenda.EnterItem;
import io.fupan.agenda.ExtendTimer;
import io.fupan.agenda.JoinMeeting;
import io.fupan.agenda.MoveItem;
import io.fupan.agenda.OpenMeeting;
import io.fupan.agenda.OpenRound;
import io.fupan.agenda.ReopenMeeting;
import io.fupan.agenda.ReturnToItem;
import io.fupan.agenda.SkipItem;
import io.fupan.agenda.StartTimer;
import io.fupan.agenda.StopTimer;
import io.fupan.agenda.TakeMinutesFrom;
import io.fupan.ballots.CastBallot;
import io.fupan.ballots.OpenBallot;
import io.fupan.ballots.OpenLeadBallot;
import io.fupan.ballots.ReopenBallot;
import io.fupan.ballots.RevealBallot;
import io.fupan.ballots.RevealRound;
import io.fupan.ballots.WithdrawBallot;
import io.fupan.convening.CancelMeeting;
import io.fupan.convening.ConveneMeeting;
import io.fupan.convening.DeclarePrepared;
import io.fupan.convening.RescheduleMeeting;
import io.fupan.convening.ShareAnswer;
import io.fupan.decisions.ProposeDecision;
import io.fupan.decisions.RecordDecision;
import io.fupan.decisions.RespondToProposal;
import io.fupan.disputes.AnswerProbe;
import io.fupan.disputes.ProbeDeeper;
import io.fupan.disputes.RaiseDispute;
import io.fupan.disputes.SettleDispute;
import io.fupan.disputes.ShuffleInDisputes;
import io.fupan.disputes.TakeStance;
import io.fupan.events.Decider;
import io.fupan.homework.AssignHomework;
import io.fupan.homework.BringHomework;
import io.fupan.homework.HandInHomework;
import io.fupan.homework.ReviewHomework;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.AlignObjective;
import io.fupan.okrs.DismissFinding;
import io.fupan.okrs.DropKeyResult;
import io.fupan.okrs.DropObjective;
import io.fupan.okrs.ImportOkrs;
import io.fupan.okrs.PublishSummary;
import io.fupan.okrs.RecordProgress;
import io.fupan.okrs.RestoreFinding;
import io.fupan.okrs.ReviseKeyResult;
import io.fupan.okrs.ReviseObjective;
import io.fupan.okrs.SetObjective;
import io.fupan.okrs.WeighKeyResults;
import io.fupan.okrs.WeighObjectives;
import io.fupan.organisation.DefineDepartment;
import io.fupan.organisation.MoveDepartment;
import io.fupan.organisation.OpenCycle;
import io.fupan.organisation.RenameDepartment;
import io.fupan.organisation.ReviseCharter;
import io.fupan.organisation.SetCharter;
import io.fupan.reflection.AgreeMeasure;
import io.fupan.reflection.BringMeasure;
import io.fupan.reflection.CheckMeasure;
import io.fupan.reflection.JudgeSetting;
import io.fupan.reflection.LearnLesson;
import io.fupan.reflection.NameObstacle;
import io.fupan.scoring.RequestTable;
import io.fupan.scoring.SettleAgreed;
import io.fupan.scoring.SettleScore;
import java.util.List;

/** The table of contents: everything the product does, one line each. */
public final class Capabilities {

    public static final List<Decider<?, ?>> DECISIONS = List.of(
            // organisation
            DefineDepartment.DECIDER,
            MoveDepartment.DECIDER,
            RenameDepartment.DECIDER,
            SetCharter.DECIDER,
            ReviseCharter.DECIDER,
            OpenCycle.DECIDER,
            // okrs
            SetObjective.DECIDER,
            ReviseObjective.DECIDER,
            DropObjective.DECIDER,
            WeighObjectives.DECIDER,
            AlignObjective.DECIDER,
            ImportOkrs.DECIDER,
            AddKeyResult.DECIDER,
            ReviseKeyResult.DECIDER,
            DropKeyResult.DECIDER,
            WeighKeyResults.DECIDER,
            RecordProgress.DECIDER,
            PublishSummary.DECIDER,
            DismissFinding.DECIDER,
            RestoreFinding.DECIDER,
            // access
            GrantRole.DECIDER,
            RevokeRole.DECIDER,
            EraseWords.DECIDER,
            ErasePerson.DECIDER,
            GrantDepartmentRole.DECIDER,
            RevokeDepartmentRole.DECIDER,
            SetDepartmentVisibility.DECIDER,
            SetMeetingVisibility.DECIDER,
            InviteParticipant.DECIDER,
            UninviteParticipant.DECIDER,
            RemovePerson.DECIDER,
            AppointCoHost.DECIDER,
            HandOverHost.DECIDER,
            TakeOverHost.DECIDER,
            AppointScribe.DECIDER,
            IssueInvite.DECIDER,
            RevokeInvite.DECIDER,
            AdmitGuest.DECIDER,
            // convening
            ConveneMeeting.DECIDER,
            RescheduleMeeting.DECIDER,
            CancelMeeting.DECIDER,
            DeclarePrepared.DECIDER,
            ShareAnswer.DECIDER,
            // agenda
            OpenMeeting.DECIDER,
            JoinMeeting.DECIDER,
            EnterItem.DECIDER,
            ReturnToItem.DECIDER,
            SkipItem.DECIDER,
            AddItem.DECIDER,
            MoveItem.DECIDER,
            TakeMinutesFrom.DECIDER,
            StartTimer.DECIDER,
            ExtendTimer.DECIDER,
            StopTimer.DECIDER,
            OpenRound.DECIDER,
            CloseRound.DECIDER,
            CloseMeeting.DECIDER,
            ReopenMeeting.DECIDER,
            // ballots
            OpenBallot.DECIDER,
            CastBallot.DECIDER,
            WithdrawBallot.DECIDER,
            RevealBallot.DECIDER,
            RevealRound.DECIDER,
            OpenLeadBallot.DECIDER,
            ReopenBallot.DECIDER,
            // scoring
            RequestTable.DECIDER,
            SettleAgreed.DECIDER,
            SettleScore.DECIDER,
            // disputes
            RaiseDispute.DECIDER,
            ShuffleInDisputes.DECIDER,
            TakeStance.DECIDER,
            ProbeDeeper.DECIDER,
            AnswerProbe.DECIDER,
            SettleDispute.DECIDER,
            // homework
            AssignHomework.DECIDER,
            BringHomework.DECIDER,
            HandInHomework.DECIDER,
            ReviewHomework.DECIDER,
            // reflection
            NameObstacle.DECIDER,
            LearnLesson.DECIDER,
            AgreeMeasure.DECIDER,
            BringMeasure.DECIDER,
            CheckMeasure.DECIDER,
            JudgeSetting.DECIDER,
            // decisions
            ProposeDecision.DECIDER,
            RespondToProposal.DECIDER,
            RecordDecision.DECIDER);

    private Capabilities() {}
}
