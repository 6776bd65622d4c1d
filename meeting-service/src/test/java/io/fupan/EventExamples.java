package io.fupan;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.RESULTS;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.command;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;
import static io.fupan.SampleTalk.DECISION;
import static io.fupan.SampleTalk.DISPUTE;
import static io.fupan.SampleTalk.DUE;
import static io.fupan.SampleTalk.HOMEWORK;

import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.events.Alignment;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.ConveningEvent.AnswerShared;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.PreparationDeclared;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.CallService;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Summary;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.WrittenSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** At least one example of every event type; two where something may be absent, first with it and then without. */
public final class EventExamples {

    private static final MeetingId EARLIER = new MeetingId(id(103));
    private static final MeasureId MEASURE = new MeasureId(id(104));
    private static final InviteId INVITE = new InviteId(id(91));

    public static final List<Event> ALL = List.of(
            new RoleGranted(AUDITOR, OrganisationRole.AUDITOR),
            new RoleRevoked(AUDITOR, OrganisationRole.ADMINISTRATOR),
            new DepartmentRoleGranted(DEPARTMENT, HOST, DepartmentRole.LEAD),
            new DepartmentRoleRevoked(DEPARTMENT, ANNA, DepartmentRole.MEMBER),
            new PersonErased(ANNA, Optional.of(AUDITOR)),
            new PersonErased(STRANGER, Optional.empty()),
            new DepartmentVisibilitySet(DEPARTMENT, Visibility.ORGANISATION),
            new MeetingVisibilitySet(MEETING, Visibility.PRIVATE),
            new ParticipantInvited(MEETING, BO, Part.OBSERVER),
            new ParticipantUninvited(MEETING, BO),
            new CoHostAppointed(MEETING, ANNA),
            new HostHandedOver(MEETING, HOST, ANNA),
            new HostTakenOver(MEETING, HOST, ANNA, Optional.of(Sample.NOW)),
            new HostTakenOver(MEETING, HOST, ANNA, Optional.empty()),
            new ScribeAppointed(MEETING, BO),
            new PersonRemoved(MEETING, OBSERVER),
            new WordsErased(MEETING, List.of(command(1), command(2)), Optional.of(AUDITOR)),
            new WordsErased(MEETING, List.of(command(3)), Optional.empty()),
            new InviteIssued(MEETING, INVITE, Sample.NOW),
            new InviteRevoked(MEETING, INVITE),
            new GuestAdmitted(MEETING, INVITE, STRANGER),
            new DepartmentDefined(DEPARTMENT, words("客户成功部")),
            new ObjectiveSet(DEPARTMENT, Sample.objective()),
            new ObjectiveSet(DEPARTMENT, objectiveCarryingNothing()),
            new DepartmentMoved(DEPARTMENT, Optional.of(SampleOkrs.COMPANY)),
            new DepartmentMoved(DEPARTMENT, Optional.empty()),
            new DepartmentRenamed(DEPARTMENT, words("Customer Success")),
            new CharterSet(DEPARTMENT, SampleOkrs.charter()),
            new CharterRevised(DEPARTMENT, SampleOkrs.charter(), words("We know now who stays"), Optional.of(DECISION)),
            new CharterRevised(
                    DEPARTMENT,
                    new Charter(words("定位"), words("客户"), words("价值主张"), List.of()),
                    words("更清楚了"),
                    Optional.empty()),
            new CycleOpened(DEPARTMENT, CYCLE),
            new ObjectiveRevised(DEPARTMENT, SampleOkrs.annual(), words("One idea only"), Optional.of(DECISION)),
            new ObjectiveRevised(DEPARTMENT, Sample.objective(), words("Shorter"), Optional.empty()),
            new ObjectiveDropped(DEPARTMENT, B1, "B1", words("Nobody wants it"), Optional.of(DECISION)),
            new ObjectiveDropped(DEPARTMENT, B1, "B1", words("Nobody wants it"), Optional.empty()),
            new ObjectivesWeighed(DEPARTMENT, CYCLE, Map.of(B1, new Weight("1"))),
            new ObjectiveAligned(
                    DEPARTMENT,
                    B1,
                    "B1",
                    Optional.of(new Alignment(DEPARTMENT, SampleOkrs.A1, Optional.of(KR2), "A1.1"))),
            new ObjectiveAligned(
                    DEPARTMENT,
                    B1,
                    "B1",
                    Optional.of(new Alignment(SampleOkrs.COMPANY, SampleOkrs.O2, Optional.empty(), "O2"))),
            new ObjectiveAligned(DEPARTMENT, B1, "B1", Optional.empty()),
            new KeyResultRevised(DEPARTMENT, SampleOkrs.milestones(), words("Steps, not tasks"), Optional.of(DECISION)),
            new KeyResultRevised(DEPARTMENT, Sample.keyResult1(), words("Dearer"), Optional.empty()),
            new KeyResultDropped(DEPARTMENT, B1, KR1, "B1.1", words("It measures us"), Optional.of(DECISION)),
            new KeyResultDropped(DEPARTMENT, B1, KR1, "B1.1", words("It measures us"), Optional.empty()),
            new KeyResultsWeighed(DEPARTMENT, B1, "B1", Map.of(KR1, new Weight("0.75"), KR2, new Weight("0.25"))),
            new ProgressRecorded(DEPARTMENT, KR1, "B1.1", SampleOkrs.progress("61", "2026-10-31")),
            new ProgressRecorded(
                    DEPARTMENT,
                    KR2,
                    "B1.2",
                    new Progress(
                            Optional.empty(),
                            Optional.of(new Score(4)),
                            LocalDate.parse("2026-10-30"),
                            Optional.of(words("等法务")),
                            Optional.of(new Link("https://example.org/guide")))),
            new SummaryPublished(DEPARTMENT, ANNA, SampleOkrs.summary()),
            new SummaryPublished(
                    DEPARTMENT,
                    ANNA,
                    new Summary(
                            SampleOkrs.SUMMARY,
                            CYCLE,
                            Optional.empty(),
                            SampleOkrs.summary().entries())),
            new FindingDismissed(DEPARTMENT, SampleOkrs.finding(), words("Both are one idea")),
            new FindingDismissed(
                    DEPARTMENT,
                    new FindingKey("all-due-at-once", Optional.empty(), Optional.empty(), Optional.empty()),
                    words("The fair is that day")),
            new FindingRestored(DEPARTMENT, SampleOkrs.finding()),
            new KeyResultAdded(DEPARTMENT, Sample.keyResult1()),
            new KeyResultAdded(DEPARTMENT, keyResultNotYetMeasured()),
            new KeyResultAdded(DEPARTMENT, Sample.keyResult2()),
            convenedInFull(),
            convenedInHaste(),
            convenedAfterAnother(),
            new MeetingRescheduled(MEETING, Sample.NOW, words("The figures come on Thursday"), Optional.empty()),
            new MeetingRescheduled(MEETING, Sample.NOW, words("We speak elsewhere"), Optional.of(call())),
            new MeetingCancelled(MEETING, words("本周期的目标已并入下个周期")),
            new PreparationDeclared(MEETING, ANNA),
            new AnswerShared(MEETING, BO, Question.OBSTACLES, words("人手不够\nNot enough hands")),
            Sample.opened(),
            new MeetingOpened(
                    MEETING,
                    List.of(SampleOkrs.annual()),
                    List.of(SampleOkrs.milestones()),
                    Optional.of(SampleOkrs.charter()),
                    Optional.of(List.of(new WrittenSummary(ANNA, SampleOkrs.summary())))),
            Sample.joined(ANNA),
            new ItemEntered(MEETING, SCORING),
            new ItemReturnedTo(MEETING, SCORING),
            new ItemSkipped(MEETING, SCORING),
            new ItemAdded(MEETING, SampleTalk.addedItem(), Optional.of(SCORING)),
            new ItemAdded(
                    MEETING, new AgendaItem(new ItemId(id(43)), ItemKind.OTHER, 1, Optional.empty()), Optional.empty()),
            new ItemMoved(MEETING, SCORING, Optional.of(RESULTS)),
            new ItemMoved(MEETING, SCORING, Optional.empty()),
            new MinutesTaken(MEETING, RESULTS, SCORING, 5),
            new TimerStarted(MEETING, 7),
            new TimerExtended(MEETING, 1),
            new TimerStopped(MEETING),
            new RoundOpened(MEETING, Question.SETTING),
            new RoundClosed(MEETING, Question.ANNUAL_SETTING),
            Sample.closed(),
            new MeetingClosed(MEETING, Optional.of(Sample.NOW), Optional.of(Map.of(ANNA, Sample.NOW))),
            new MeetingReopened(MEETING),
            new BallotOpened(MEETING, List.of(Subject.of(KR1), Subject.of(KR2)), Optional.empty()),
            new BallotCast(
                    MEETING, Subject.of(KR1), ANNA, command(2), Optional.of(command(1)), Sealed.of(new Score(7))),
            new BallotCast(MEETING, Subject.of(KR1), ANNA, command(1), Optional.empty(), Sealed.of(new Score(10))),
            new BallotWithdrawn(MEETING, Subject.of(KR1), ANNA, command(2)),
            new BallotRevealed(MEETING, Subject.of(KR1), Map.of(ANNA, new Score(0), BO, new Score(10)), 3),
            new BallotOpened(MEETING, List.of(Subject.of(KR1)), Optional.of(HOST)),
            new LeadBallotOpened(MEETING, Subject.of(KR1), HOST),
            new LeadBallotRevealed(MEETING, Subject.of(KR1), HOST, new Score(6)),
            new BallotReopened(MEETING, Subject.of(KR1)),
            new TableRequested(MEETING, KR1, BO),
            new ScoreSettled(MEETING, KR2, new Score(5), Optional.of(words("The migration slipped to November"))),
            new ScoreSettled(MEETING, KR1, new Score(7), Optional.empty()),
            SampleTalk.raised(),
            new DisputeRaised(MEETING, DISPUTE, Subject.of(B1), Root.VALUE_PROPOSITION, words("目标里有两个想法")),
            new DisputeRaised(MEETING, DISPUTE, new Subject.OfAnnual(), Root.GOAL, words("Nobody renews for NPS")),
            new DisputeRaised(MEETING, DISPUTE, new Subject.OfTeam(), Root.OTHER, words("We do what is easy")),
            SampleTalk.stance(ANNA, Stance.AGAINST),
            SampleTalk.probed(),
            SampleTalk.answered(),
            new DisputeSettled(
                    MEETING,
                    DISPUTE,
                    Outcome.DECIDED,
                    Optional.of(words("The charter says it now")),
                    Optional.of(DECISION),
                    Optional.of(HOMEWORK)),
            SampleTalk.settled(),
            new HomeworkAssigned(
                    MEETING, HOMEWORK, ANNA, DUE, words("Three interviews with lost customers"), Optional.of(DISPUTE)),
            SampleTalk.assigned(),
            new HomeworkBrought(MEETING, HOMEWORK, EARLIER, ANNA, DUE, words("Three interviews"), Optional.of(HOST)),
            new HomeworkBrought(MEETING, HOMEWORK, EARLIER, ANNA, DUE, words("Three interviews"), Optional.empty()),
            new ObstacleNamed(
                    MEETING,
                    new ObstacleId(id(101)),
                    KR1,
                    ObstacleKind.DEPENDENCY,
                    words("The data team delivered in October")),
            new LessonLearned(
                    MEETING,
                    new LessonId(id(102)),
                    Optional.of(Subject.of(KR1)),
                    words("Ask for data in the first week")),
            new LessonLearned(MEETING, new LessonId(id(102)), Optional.empty(), words("Start with the customer")),
            new MeasureAgreed(
                    MEETING,
                    MEASURE,
                    MeasureKind.START,
                    words("Ask the data team in week one"),
                    ANNA,
                    words("The table is there on the tenth")),
            new MeasureBrought(
                    MEETING,
                    MEASURE,
                    EARLIER,
                    MeasureKind.START,
                    words("Ask the data team in week one"),
                    ANNA,
                    words("The table is there on the tenth"),
                    Optional.of(HOST)),
            new MeasureBrought(
                    MEETING,
                    MEASURE,
                    EARLIER,
                    MeasureKind.KEEP,
                    words("Weekly calls"),
                    ANNA,
                    words("A note each week"),
                    Optional.empty()),
            new MeasureChecked(MEETING, MEASURE, true, words("It came on the eighth")),
            new SettingJudged(
                    MEETING,
                    Setting.CYCLE,
                    Judgement.FLAWED,
                    List.of(
                            new Flaw(
                                    Optional.of(Subject.of(KR1)),
                                    Optional.of(words("hold three salons")),
                                    Optional.of("task-not-result"),
                                    words("It says what we do, not what changes")),
                            new Flaw(Optional.empty(), Optional.empty(), Optional.empty(), words("Too many")))),
            new SettingJudged(MEETING, Setting.ANNUAL, Judgement.SOUND, List.of()),
            new HomeworkHandedIn(
                    MEETING,
                    HOMEWORK,
                    words("Two of three left over the price"),
                    Optional.of(new Link("https://example.org/interviews"))),
            SampleTalk.handedIn(),
            new HomeworkReviewed(MEETING, HOMEWORK, Verdict.AGAIN, Optional.of(words("Ask the third one too"))),
            SampleTalk.reviewed(Verdict.ACCEPTED),
            proposedOnEveryGround(),
            SampleTalk.proposed(),
            SampleTalk.response(BO, Response.STAND_ASIDE, Optional.of(words("New customers pay for it"))),
            SampleTalk.response(ANNA, Response.AGREE, Optional.empty()),
            new DecisionRecorded(MEETING, DECISION, How.CONSENSUS, List.of(ANNA, HOST), List.of(BO)),
            SampleTalk.recorded());

    private EventExamples() {}

    private static Objective objectiveCarryingNothing() {
        return new Objective(new ObjectiveId(id(22)), new Cycle("2026"), "A1", words("Be renewed"), Optional.empty());
    }

    private static KeyResult keyResultNotYetMeasured() {
        var metric = new Metric("天", new Amount("41"), new Amount("-2.50"), Optional.empty(), Optional.empty());
        return new KeyResult(
                KR1,
                B1,
                "B1.1",
                words("首次价值实现中位时长\n从 41 天缩短"),
                KeyResultKind.COMMITTED,
                Optional.of(metric),
                Optional.empty(),
                new Weight("0"),
                Optional.empty(),
                Optional.empty());
    }

    private static MeetingConvened convenedInFull() {
        return new MeetingConvened(
                MEETING,
                DEPARTMENT,
                words("Customer Success"),
                CYCLE,
                words("Review of September and October"),
                Optional.of(Sample.NOW),
                HOST,
                List.of(ANNA, BO),
                List.of(OBSERVER),
                List.of(
                        new AgendaItem(SCORING, ItemKind.LAST_TIME, 5, Optional.empty()),
                        new AgendaItem(new ItemId(id(43)), ItemKind.OTHER, 600, Optional.of(words("Tea")))),
                Optional.empty(),
                Optional.empty());
    }

    private static MeetingConvened convenedInHaste() {
        return new MeetingConvened(
                MEETING,
                DEPARTMENT,
                words("Customer Success"),
                CYCLE,
                words("Review"),
                Optional.empty(),
                HOST,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static MeetingConvened convenedAfterAnother() {
        MeetingConvened convened = Sample.convened();
        return new MeetingConvened(
                MEETING,
                DEPARTMENT,
                convened.departmentName(),
                CYCLE,
                convened.title(),
                convened.startsAt(),
                HOST,
                convened.participants(),
                List.of(),
                convened.agenda(),
                Optional.of(call()),
                Optional.of(new MeetingId(id(7))));
    }

    private static Call call() {
        return new Call(
                Optional.of(CallService.TENCENT),
                Optional.of(new Link("https://meeting.tencent.com/dm/Ab3dEf6hIj9k")),
                Optional.of("123-456-789"),
                Optional.of("+86 755 3655 0000"),
                Optional.of(words("密码 4711")));
    }

    private static DecisionProposed proposedOnEveryGround() {
        return new DecisionProposed(
                MEETING,
                DECISION,
                words("We serve renewing customers first"),
                List.of(
                        new Ground.OnDispute(DISPUTE),
                        new Ground.OnKeyResult(KR1),
                        new Ground.OnObjective(B1),
                        new Ground.OnHomework(HOMEWORK)));
    }
}
