package io.fupan.ballots;

import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.command;

import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens around the ballots of the sample meeting. */
public final class SampleBallots {

    private SampleBallots() {}

    public static BallotOpened ballotOpened(KeyResultId... keyResults) {
        return new BallotOpened(MEETING, Stream.of(keyResults).map(Subject::of).toList(), Optional.empty());
    }

    public static BallotCast ballotCast(PersonId by, long command, int tenths) {
        return new BallotCast(
                MEETING, Subject.of(KR1), by, command(command), Optional.empty(), Sealed.of(new Score(tenths)));
    }

    public static BallotCast ballotRecast(PersonId by, long command, long replaced, int tenths) {
        return new BallotCast(
                MEETING,
                Subject.of(KR1),
                by,
                command(command),
                Optional.of(command(replaced)),
                Sealed.of(new Score(tenths)));
    }

    public static BallotWithdrawn ballotWithdrawn(PersonId by, long command) {
        return new BallotWithdrawn(MEETING, Subject.of(KR1), by, command(command));
    }

    public static BallotRevealed ballotRevealed(KeyResultId keyResult, Map<PersonId, Integer> tenths, int of) {
        Map<PersonId, BallotValue> values = tenths.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, cast -> new Score(cast.getValue())));
        return new BallotRevealed(MEETING, Subject.of(keyResult), values, of);
    }

    public static BallotReopened ballotReopened(KeyResultId keyResult) {
        return new BallotReopened(MEETING, Subject.of(keyResult));
    }
}
