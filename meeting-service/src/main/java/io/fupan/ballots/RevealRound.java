package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.NOTHING_CAST;
import static io.fupan.vocabulary.Refusal.SUBJECT_NAMED_TWICE;

import io.fupan.events.BallotEvent;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The host reveals a silent round at once: each of its ballots as by {@link RevealBallot}. Where nobody cast, the
 * ballot stays open; where nobody cast at all, nothing is revealed.
 */
public record RevealRound(Act act, MeetingId meeting, List<Subject> subjects) implements MeetingCommand {

    public static final Decider<RevealRound, State> DECIDER =
            Decider.of(RevealRound.class, State.NOTHING_YET, RevealRound::decide, RevealRound::evolve);

    public RevealRound {
        if (subjects.isEmpty()) throw new Nonsense("list-empty", "subjects");
    }

    @Override
    public Scope scope() {
        return subjects.stream()
                .map(this::one)
                .map(RevealBallot::scope)
                .reduce(Scope::or)
                .orElseThrow();
    }

    private RevealBallot one(Subject subject) {
        return new RevealBallot(act, meeting, subject);
    }

    /** @param told in order; each ballot's own state is folded from what concerns it */
    record State(List<Event> told) {

        static final State NOTHING_YET = new State(List.of());

        RevealBallot.State of(RevealBallot ballot) {
            RevealBallot.State state = RevealBallot.State.NOTHING_YET;
            Scope scope = ballot.scope();
            for (Event event : told) {
                if (scope.matches(event.tags(), event.getClass())) state = RevealBallot.evolve(state, event);
            }
            return state;
        }
    }

    static List<BallotEvent> decide(RevealRound command, State state) {
        if (new HashSet<>(command.subjects()).size() < command.subjects().size())
            throw new RuleBroken(SUBJECT_NAMED_TWICE);
        List<BallotEvent> revealed = command.subjects().stream()
                .map(command::one)
                .flatMap(ballot -> reveal(ballot, state.of(ballot)).stream())
                .toList();
        if (revealed.isEmpty()) throw new RuleBroken(NOTHING_CAST);
        return revealed;
    }

    private static List<BallotEvent> reveal(RevealBallot ballot, RevealBallot.State state) {
        boolean silent = state.meetingOpen()
                && state.ballot().open()
                && state.ballot().values().isEmpty();
        return silent ? List.of() : RevealBallot.decide(ballot, state);
    }

    static State evolve(State state, Event event) {
        return new State(Stream.concat(state.told().stream(), Stream.of(event)).toList());
    }
}
