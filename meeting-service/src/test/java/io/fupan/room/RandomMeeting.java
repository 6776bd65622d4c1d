package io.fupan.room;

import static io.fupan.Sample.ANNA;
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
import static io.fupan.Sample.id;

import io.fupan.Sample;
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
import io.fupan.disputes.TakeStance;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.Recorded;
import io.fupan.homework.AssignHomework;
import io.fupan.homework.HandInHomework;
import io.fupan.homework.ReviewHomework;
import io.fupan.scoring.RequestTable;
import io.fupan.scoring.SettleAgreed;
import io.fupan.scoring.SettleScore;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.AnswerId;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ProbeId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Stance;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A meeting left to chance but played through the real decisions: what they refuse does not happen. */
final class RandomMeeting {

    private static final List<String> SAYINGS =
            List.of("因为客户没有看到", "It is a task, not a result", "😀 <b>bold</b>\n# no heading", "第二行\n\t\"quoted\"");

    private final Random random;
    private final History history = new History();
    private final List<Event> everything = new ArrayList<>(List.of(
            new DepartmentDefined(DEPARTMENT, Words.of("客户成功部")),
            new ObjectiveSet(DEPARTMENT, Sample.objective()),
            new KeyResultAdded(DEPARTMENT, Sample.keyResult1()),
            new KeyResultAdded(DEPARTMENT, Sample.keyResult2())));
    private long commands;

    private RandomMeeting(long seed) {
        random = new Random(seed);
    }

    /** @param attempts commands given after the opening; about half of them are refused */
    static List<Recorded> played(long seed, int attempts) {
        var meeting = new RandomMeeting(seed);
        meeting.begin();
        for (int attempt = 0; attempt < attempts; attempt++) meeting.somethingHappens();
        meeting.end();
        return meeting.history.recorded();
    }

    private void begin() {
        var agenda = List.of(
                new AgendaItem(SCORING, ItemKind.SCORING, 7, Optional.empty()),
                new AgendaItem(RESULTS, ItemKind.RESULTS, 20, Optional.of(words())));
        give(
                ConveneMeeting.DECIDER,
                new ConveneMeeting(
                        act(HOST),
                        MEETING,
                        DEPARTMENT,
                        CYCLE,
                        words(),
                        Optional.empty(),
                        List.of(ANNA, BO),
                        Optional.of(List.of(OBSERVER)),
                        Optional.of(agenda),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        give(
                RescheduleMeeting.DECIDER,
                new RescheduleMeeting(act(HOST), MEETING, Sample.NOW, words(), Optional.empty()));
        give(DeclarePrepared.DECIDER, new DeclarePrepared(act(someone()), MEETING));
        give(OpenMeeting.DECIDER, new OpenMeeting(act(HOST), MEETING));
        give(
                OpenBallot.DECIDER,
                new OpenBallot(act(HOST), MEETING, List.of(Subject.of(KR1), Subject.of(KR2)), Optional.empty()));
    }

    private void end() {
        List<DisputeId> all =
                Stream.of(51L, 52L, 53L, 54L).map(it -> new DisputeId(id(it))).toList();
        for (DisputeId dispute : all) {
            var settle = new SettleDispute(
                    act(HOST),
                    MEETING,
                    dispute,
                    Outcome.WITHDRAWN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            give(SettleDispute.DECIDER, settle);
        }
        give(CloseMeeting.DECIDER, new CloseMeeting(act(HOST), MEETING, Optional.empty()));
        give(ReopenMeeting.DECIDER, new ReopenMeeting(act(HOST), MEETING));
        give(CloseMeeting.DECIDER, new CloseMeeting(act(HOST), MEETING, Optional.empty()));
        for (int attempt = 0; attempt < 20; attempt++) homework();
    }

    private void somethingHappens() {
        switch (random.nextInt(11)) {
            case 0 -> agenda();
            case 9 -> new RandomReflection(this, random).somethingHappens();
            case 1, 2, 3, 4 -> ballots();
            case 5, 6, 7 -> disputes();
            case 8 -> homework();
            default -> decisions();
        }
    }

    private void agenda() {
        switch (random.nextInt(15)) {
            case 13 -> give(OpenRound.DECIDER, new OpenRound(act(HOST), MEETING, any(Question.values())));
            case 14 -> {
                for (Question question : Question.values())
                    give(CloseRound.DECIDER, new CloseRound(act(HOST), MEETING, question));
            }
            case 12 ->
                give(ShareAnswer.DECIDER, new ShareAnswer(act(someone()), MEETING, any(Question.values()), words()));
            case 0 -> give(JoinMeeting.DECIDER, new JoinMeeting(act(anyone()), MEETING));
            case 1, 2 -> give(EnterItem.DECIDER, new EnterItem(act(HOST), MEETING, any(SCORING, RESULTS)));
            case 3 ->
                give(SkipItem.DECIDER, new SkipItem(act(HOST), MEETING, any(SCORING, RESULTS, new ItemId(chosen(43)))));
            case 4 -> {
                ItemId item = any(SCORING, RESULTS);
                give(MoveItem.DECIDER, new MoveItem(act(HOST), MEETING, item, Optional.empty()));
            }
            case 5 -> give(StartTimer.DECIDER, new StartTimer(act(HOST), MEETING, 3));
            case 6 -> give(ExtendTimer.DECIDER, new ExtendTimer(act(HOST), MEETING));
            case 7 -> give(StopTimer.DECIDER, new StopTimer(act(HOST), MEETING));
            case 8 -> give(TakeMinutesFrom.DECIDER, new TakeMinutesFrom(act(HOST), MEETING, SCORING, RESULTS, 1));
            case 9 -> {
                var item = new AgendaItem(new ItemId(chosen(43)), ItemKind.OTHER, 3, Optional.of(words()));
                give(AddItem.DECIDER, new AddItem(act(HOST), MEETING, item, Optional.of(RESULTS)));
            }
            default -> give(ReturnToItem.DECIDER, new ReturnToItem(act(HOST), MEETING, any(SCORING, RESULTS)));
        }
    }

    private void ballots() {
        KeyResultId keyResult = any(KR1, KR2);
        Subject subject = Subject.of(keyResult);
        switch (random.nextInt(14)) {
            case 10 -> give(OpenLeadBallot.DECIDER, new OpenLeadBallot(act(HOST), MEETING, subject));
            case 11 -> give(RequestTable.DECIDER, new RequestTable(act(someone()), MEETING, keyResult));
            case 12 ->
                give(
                        RevealRound.DECIDER,
                        new RevealRound(act(HOST), MEETING, List.of(Subject.of(KR1), Subject.of(KR2))));
            case 13 -> {
                var agreed = new SettleAgreed.Agreed(keyResult, score(), Optional.of(words()));
                give(SettleAgreed.DECIDER, new SettleAgreed(act(HOST), MEETING, List.of(agreed)));
            }
            case 0 -> give(RevealBallot.DECIDER, new RevealBallot(act(HOST), MEETING, subject));
            case 1 -> give(ReopenBallot.DECIDER, new ReopenBallot(act(HOST), MEETING, subject));
            case 2, 3 -> give(WithdrawBallot.DECIDER, new WithdrawBallot(act(someone()), MEETING, subject));
            case 4 ->
                give(
                        SettleScore.DECIDER,
                        new SettleScore(act(HOST), MEETING, keyResult, score(), Optional.of(words())));
            default -> give(CastBallot.DECIDER, new CastBallot(act(someone()), MEETING, subject, score()));
        }
    }

    private void disputes() {
        var dispute = new DisputeId(chosen(51));
        var probe = new ProbeId(chosen(61));
        switch (random.nextInt(8)) {
            case 0 ->
                give(
                        RaiseDispute.DECIDER,
                        new RaiseDispute(act(someone()), MEETING, dispute, subject(), any(Root.values()), words()));
            case 1, 2, 3 ->
                give(
                        TakeStance.DECIDER,
                        new TakeStance(act(someone()), MEETING, dispute, any(Stance.values()), words()));
            case 4 -> give(ProbeDeeper.DECIDER, new ProbeDeeper(act(HOST), MEETING, dispute, probe, words()));
            case 5, 6 -> {
                var answer = new AnswerId(chosen(71));
                give(AnswerProbe.DECIDER, new AnswerProbe(act(someone()), MEETING, dispute, probe, answer, words()));
            }
            default -> settle(dispute);
        }
    }

    private void settle(DisputeId dispute) {
        var command = new SettleDispute(
                act(HOST),
                MEETING,
                dispute,
                any(Outcome.values()),
                Optional.of(words()),
                Optional.of(new DecisionId(chosen(91))),
                Optional.of(new HomeworkId(chosen(81))));
        give(SettleDispute.DECIDER, command);
    }

    private void homework() {
        var homework = new HomeworkId(chosen(81));
        switch (random.nextInt(3)) {
            case 0 -> {
                var command = new AssignHomework(
                        act(HOST), MEETING, homework, any(ANNA, BO), Deeds.DUE, words(), Optional.empty());
                give(AssignHomework.DECIDER, command);
            }
            case 1 -> {
                var link = Optional.of(new Link("https://example.org/" + random.nextInt(9)));
                give(HandInHomework.DECIDER, new HandInHomework(act(any(ANNA, BO)), MEETING, homework, words(), link));
            }
            default -> {
                var command =
                        new ReviewHomework(act(HOST), MEETING, homework, any(Verdict.values()), Optional.of(words()));
                give(ReviewHomework.DECIDER, command);
            }
        }
    }

    private void decisions() {
        var decision = new DecisionId(chosen(91));
        switch (random.nextInt(4)) {
            case 0 -> {
                Optional<List<Ground>> grounds = Optional.of(List.of(new Ground.OnKeyResult(any(KR1, KR2))));
                give(ProposeDecision.DECIDER, new ProposeDecision(act(someone()), MEETING, decision, words(), grounds));
            }
            case 1, 2 -> {
                var command = new RespondToProposal(
                        act(someone()), MEETING, decision, any(Response.values()), Optional.of(words()));
                give(RespondToProposal.DECIDER, command);
            }
            default ->
                give(RecordDecision.DECIDER, new RecordDecision(act(HOST), MEETING, decision, any(How.values())));
        }
    }

    <C extends Command, S> void give(Decider<C, S> decider, C command) {
        S state = fold(decider, decider.nothingYet(), command.scope());
        S whole = decider.further()
                .apply(command, state)
                .map(scope -> fold(decider, state, scope))
                .orElse(state);
        try {
            for (Event event : decider.decide().apply(command, whole)) {
                everything.add(event);
                history.add(command.act(), event);
            }
        } catch (RuleBroken _) {
            return; // and the meeting goes on without it
        }
    }

    private <S> S fold(Decider<?, S> decider, S start, Scope scope) {
        S state = start;
        for (Event event : everything)
            if (scope.matches(event.tags(), event.getClass()))
                state = decider.evolve().apply(state, event);
        return state;
    }

    Act act(PersonId by) {
        return Sample.by(by, ++commands);
    }

    PersonId someone() {
        return any(HOST, ANNA, BO);
    }

    private PersonId anyone() {
        return any(HOST, ANNA, BO, OBSERVER);
    }

    private Subject subject() {
        return any(Subject.of(KR1), Subject.of(B1), new Subject.OfAnnual(), new Subject.OfTeam());
    }

    private Score score() {
        return new Score(random.nextInt(11));
    }

    Words words() {
        return Words.of(SAYINGS.get(random.nextInt(SAYINGS.size())));
    }

    /** One of four ids from {@code first} on. */
    UUID chosen(long first) {
        return id(first + random.nextInt(4));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
