package io.fupan.scoring;

import static io.fupan.vocabulary.Refusal.KEY_RESULT_IS_DISPUTED;
import static io.fupan.vocabulary.Refusal.SUBJECT_NAMED_TWICE;

import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Divergence;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The host settles at once what nobody disputes: key results whose values lie close together and near the completion,
 * and that nobody wanted to talk about. Each by the rules of {@link SettleScore}, all or none.
 */
public record SettleAgreed(Act act, MeetingId meeting, List<Agreed> scores) implements MeetingCommand {

    public static final Decider<SettleAgreed, State> DECIDER =
            Decider.of(SettleAgreed.class, State.NOTHING_YET, SettleAgreed::decide, SettleAgreed::evolve);

    public record Agreed(KeyResultId keyResult, Score score, Optional<Words> reason) {}

    public SettleAgreed {
        if (scores.isEmpty()) throw new Nonsense("list-empty", "scores");
    }

    @Override
    public Scope scope() {
        return scores.stream().map(this::scopeOf).reduce(Scope::or).orElseThrow();
    }

    private Scope scopeOf(Agreed one) {
        return one(one).scope().or(Scope.of(meeting, one.keyResult()).types(TableRequested.class));
    }

    private SettleScore one(Agreed agreed) {
        return new SettleScore(act, meeting, agreed.keyResult(), agreed.score(), agreed.reason());
    }

    /** @param told in order; each score's own state is folded from what concerns it */
    record State(List<Event> told) {

        static final State NOTHING_YET = new State(List.of());

        SettleScore.State of(SettleScore score) {
            SettleScore.State state = SettleScore.State.NOTHING_YET;
            Scope scope = score.scope();
            for (Event event : told) {
                if (scope.matches(event.tags(), event.getClass())) state = SettleScore.evolve(state, event);
            }
            return state;
        }

        /** Whether somebody wants to talk about it in this round. */
        boolean isRequested(KeyResultId keyResult) {
            boolean requested = false;
            for (Event event : told) {
                if (event instanceof TableRequested it && it.keyResult().equals(keyResult)) requested = true;
                if (event instanceof BallotReopened it && it.tags().contains(keyResult.tag())) requested = false;
            }
            return requested;
        }
    }

    static List<ScoreSettled> decide(SettleAgreed command, State state) {
        long different =
                command.scores().stream().map(Agreed::keyResult).distinct().count();
        if (different < command.scores().size()) throw new RuleBroken(SUBJECT_NAMED_TWICE);
        return command.scores().stream()
                .map(command::one)
                .flatMap(score -> settle(score, state).stream())
                .toList();
    }

    private static List<ScoreSettled> settle(SettleScore score, State state) {
        SettleScore.State own = state.of(score);
        List<ScoreSettled> settled = SettleScore.decide(score, own);
        boolean disputed = own.find(score.keyResult())
                .flatMap(keyResult -> own.revealed().map(round -> diverges(keyResult, round, own)))
                .orElse(false);
        if (disputed || state.isRequested(score.keyResult())) throw new RuleBroken(KEY_RESULT_IS_DISPUTED);
        return settled;
    }

    private static boolean diverges(KeyResult keyResult, SettleScore.Round round, SettleScore.State state) {
        var completion = keyResult.metric().flatMap(Metric::completion);
        return !Divergence.of(round.values(), state.notCounted(keyResult), completion)
                .isEmpty();
    }

    static State evolve(State state, Event event) {
        return new State(Stream.concat(state.told().stream(), Stream.of(event)).toList());
    }
}
