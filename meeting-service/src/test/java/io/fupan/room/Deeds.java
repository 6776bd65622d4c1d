package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;

import io.fupan.Sample;
import io.fupan.SampleTalk;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemReturnedTo;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.RoundClosed;
import io.fupan.events.AgendaEvent.RoundOpened;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
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
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can happen in the sample's meeting, said shortly. */
public final class Deeds {

    public static final DisputeId DISPUTE = new DisputeId(id(51));
    public static final ProbeId PROBE = new ProbeId(id(52));
    public static final AnswerId ANSWER = new AnswerId(id(53));
    public static final HomeworkId HOMEWORK = new HomeworkId(id(54));
    public static final DecisionId DECISION = new DecisionId(id(55));
    public static final LocalDate DUE = LocalDate.parse("2026-11-16");

    private Deeds() {}

    public static ItemEntered entered() {
        return new ItemEntered(MEETING, SCORING);
    }

    public static BallotOpened ballotOpened(KeyResultId... keyResults) {
        return new BallotOpened(
                MEETING, List.of(keyResults).stream().map(Subject::of).toList(), Optional.empty());
    }

    public static BallotCast cast(KeyResultId keyResult, PersonId by, int tenths, long command) {
        var value = Sealed.of(new Score(tenths));
        return new BallotCast(MEETING, Subject.of(keyResult), by, Sample.command(command), Optional.empty(), value);
    }

    public static BallotCast recast(KeyResultId keyResult, PersonId by, int tenths, long command, long replaced) {
        var value = Sealed.of(new Score(tenths));
        var replaces = Optional.of(Sample.command(replaced));
        return new BallotCast(MEETING, Subject.of(keyResult), by, Sample.command(command), replaces, value);
    }

    public static BallotWithdrawn withdrawn(KeyResultId keyResult, PersonId by, long cast) {
        return new BallotWithdrawn(MEETING, Subject.of(keyResult), by, Sample.command(cast));
    }

    public static BallotRevealed revealed(KeyResultId keyResult, int of, Map<PersonId, Integer> tenths) {
        Map<PersonId, BallotValue> values = new HashMap<>();
        tenths.forEach((person, value) -> values.put(person, new Score(value)));
        return new BallotRevealed(MEETING, Subject.of(keyResult), Map.copyOf(values), of);
    }

    public static BallotReopened reopened(KeyResultId keyResult) {
        return new BallotReopened(MEETING, Subject.of(keyResult));
    }

    public static ScoreSettled settled(KeyResultId keyResult, int tenths) {
        return new ScoreSettled(MEETING, keyResult, new Score(tenths), Optional.of(words("As agreed")));
    }

    public static DisputeRaised raised() {
        return new DisputeRaised(MEETING, DISPUTE, Subject.of(KR2), Root.POSITIONING, words("A task, not a result"));
    }

    public static StanceTaken stance(PersonId by, Stance stance, String reason) {
        return new StanceTaken(MEETING, DISPUTE, by, stance, words(reason));
    }

    public static DisputeProbed probed() {
        return new DisputeProbed(MEETING, DISPUTE, PROBE, words("For whom is it?"));
    }

    public static ProbeAnswered answered(PersonId by) {
        return new ProbeAnswered(MEETING, DISPUTE, PROBE, ANSWER, by, words("For those who ask twice"));
    }

    public static DisputeSettled settledAsHomework() {
        return new DisputeSettled(
                MEETING,
                DISPUTE,
                Outcome.HOMEWORK,
                Optional.of(words("Find out")),
                Optional.empty(),
                Optional.of(HOMEWORK));
    }

    public static HomeworkAssigned assigned() {
        return new HomeworkAssigned(MEETING, HOMEWORK, BO, DUE, words("Ten calls, noted"), Optional.of(DISPUTE));
    }

    public static HomeworkHandedIn handedIn() {
        var link = Optional.of(new Link("https://example.org/notes"));
        return new HomeworkHandedIn(MEETING, HOMEWORK, words("Nine said yes"), link);
    }

    public static HomeworkReviewed reviewed(Verdict verdict) {
        return new HomeworkReviewed(MEETING, HOMEWORK, verdict, Optional.of(words("Call one more")));
    }

    public static DecisionProposed proposed() {
        List<Ground> grounds = List.of(
                new Ground.OnDispute(DISPUTE),
                new Ground.OnKeyResult(KR1),
                new Ground.OnObjective(B1),
                new Ground.OnHomework(HOMEWORK));
        return new DecisionProposed(MEETING, DECISION, words("Drop the knowledge base"), grounds);
    }

    public static ProposalAnswered response(PersonId by, Response response, String reason) {
        return new ProposalAnswered(MEETING, DECISION, by, response, Optional.of(words(reason)));
    }

    public static DecisionRecorded recordedDecision() {
        return new DecisionRecorded(MEETING, DECISION, How.LEAD, List.of(HOST), List.of(ANNA));
    }

    /** The agenda changed on the way, the clock, and the chapter after a closing that was taken back. */
    public static List<Event> onTheWay() {
        return List.of(
                new ItemSkipped(MEETING, SCORING),
                new ItemAdded(MEETING, SampleTalk.addedItem(), Optional.of(SCORING)),
                new ItemMoved(MEETING, SCORING, Optional.empty()),
                new MinutesTaken(MEETING, Sample.RESULTS, SCORING, 5),
                new TimerStarted(MEETING, 7),
                new TimerExtended(MEETING, 1),
                new TimerStopped(MEETING),
                new RoundOpened(MEETING, Question.SETTING),
                new RoundClosed(MEETING, Question.SETTING),
                new LeadBallotOpened(MEETING, Subject.of(KR2), HOST),
                new LeadBallotRevealed(MEETING, Subject.of(KR2), HOST, new Score(6)),
                new TableRequested(MEETING, KR2, ANNA),
                new MeetingReopened(MEETING));
    }

    /** What the table finds out about its own work, and what the review before left to be done. */
    public static List<Event> reflecting() {
        var measure = new MeasureId(id(104));
        var brought = new MeasureId(id(105));
        var before = new MeetingId(id(103));
        return List.of(
                new MeasureBrought(
                        MEETING,
                        brought,
                        before,
                        MeasureKind.KEEP,
                        words("Calls"),
                        ANNA,
                        words("A note"),
                        Optional.of(HOST)),
                new HomeworkBrought(
                        MEETING, new HomeworkId(id(106)), before, BO, DUE, words("A list"), Optional.of(HOST)),
                new MeasureChecked(MEETING, brought, false, words("Twice only")),
                new SettingJudged(
                        MEETING,
                        Setting.CYCLE,
                        Judgement.FLAWED,
                        List.of(new Flaw(
                                Optional.of(Subject.of(KR1)),
                                Optional.of(words("hold salons")),
                                Optional.of("task-not-result"),
                                words("A task")))),
                new ObstacleNamed(MEETING, new ObstacleId(id(101)), KR1, ObstacleKind.FOCUS, words("Too much at once")),
                new LessonLearned(MEETING, new LessonId(id(102)), Optional.of(Subject.of(KR1)), words("One at a time")),
                new MeasureAgreed(
                        MEETING,
                        measure,
                        MeasureKind.STOP,
                        words("Two launches a month"),
                        BO,
                        words("One in November")));
    }

    /** A whole meeting in which everything happens once, and its afterlife. */
    public static List<Event> everything() {
        return List.of(
                Sample.convened(),
                Sample.opened(),
                Sample.joined(HOST),
                Sample.joined(ANNA),
                Sample.joined(BO),
                entered(),
                ballotOpened(KR1, KR2),
                cast(KR1, ANNA, 7, 8),
                cast(KR1, BO, 4, 9),
                recast(KR1, BO, 5, 10, 9),
                cast(KR1, HOST, 10, 11),
                withdrawn(KR1, HOST, 11),
                revealed(KR1, 3, Map.of(ANNA, 7, BO, 5)),
                settled(KR1, 6),
                reopened(KR1),
                raised(),
                stance(ANNA, Stance.UNSURE, "Not read yet"),
                stance(ANNA, Stance.AGAINST, "Read it now"),
                probed(),
                answered(BO),
                assigned(),
                settledAsHomework(),
                proposed(),
                response(ANNA, Response.OBJECT, "People use it"),
                recordedDecision(),
                new ItemReturnedTo(MEETING, SCORING),
                Sample.closed(),
                handedIn(),
                reviewed(Verdict.AGAIN));
    }
}
