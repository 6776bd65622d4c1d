package io.fupan.platform.json;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.command;
import static io.fupan.Sample.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.Event;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private final EventJson json = new EventJson(() -> "salt");

    static Stream<Event> events() {
        return Stream.of(
                Sample.convened(),
                Sample.opened(),
                dispute(new Subject.OfTeam()),
                dispute(Subject.of(KR1)),
                cast(),
                new BallotRevealed(MEETING, Subject.of(KR1), Map.of(ANNA, new Score(7)), 3),
                new DecisionProposed(
                        MEETING,
                        new DecisionId(Sample.id(70)),
                        words("We split B2."),
                        List.of(new Ground.OnDispute(new DisputeId(Sample.id(60))), new Ground.OnKeyResult(KR1))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_is_read_again(Event event) {
        var parts = json.write(event);
        assertThat(json.<Event>read(type(event), parts.skeleton(), parts.erasable()))
                .isEqualTo(event);
    }

    @Test
    void free_text_stands_apart_from_the_skeleton() {
        var parts = json.write(dispute(new Subject.OfTeam()));
        assertThat(parts.skeleton()).doesNotContain("two ideas").contains("\"claim\":{\"digest\":\"");
        assertThat(parts.erasable()).contains("{\"/claim\":{\"salt\":\"salt\",\"value\":\"B2 is two ideas.\"}}");
    }

    @Test
    void a_ballots_value_stands_apart_from_the_skeleton() {
        var parts = json.write(cast());
        assertThat(parts.skeleton()).doesNotContain("tenths");
        assertThat(parts.erasable()).contains("{\"/value\":{\"salt\":\"salt\",\"value\":{\"tenths\":7}}}");
    }

    @Test
    void once_erased_the_fields_come_back_as_erased_and_keep_their_digest() {
        var parts = json.write(dispute(new Subject.OfTeam()));
        var raised = json.read(DisputeRaised.class, parts.skeleton(), Optional.empty());
        assertThat(raised.claim()).isInstanceOf(Words.Erased.class);
        assertThat(json.write(raised).skeleton()).isEqualTo(parts.skeleton());
    }

    @Test
    void the_same_text_with_another_salt_has_another_digest() {
        var other = new EventJson(() -> "pepper");
        assertThat(other.write(cast()).skeleton())
                .isNotEqualTo(json.write(cast()).skeleton());
    }

    @SuppressWarnings("unchecked")
    private static Class<Event> type(Event event) {
        return (Class<Event>) event.getClass();
    }

    private static DisputeRaised dispute(Subject subject) {
        return new DisputeRaised(
                MEETING, new DisputeId(Sample.id(60)), subject, Root.VALUE_PROPOSITION, words("B2 is two ideas."));
    }

    private static BallotCast cast() {
        return new BallotCast(
                MEETING, Subject.of(KR1), ANNA, command(1), Optional.of(command(2)), Sealed.of(new Score(7)));
    }
}
