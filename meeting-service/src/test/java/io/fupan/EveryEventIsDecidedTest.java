package io.fupan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be remembered can happen, and whoever may cause it was thought about. */
class EveryEventIsDecidedTest {

    private static final Set<String> VIEWS = Set.of(
            WhoMay.SEE_ROOM,
            WhoMay.REPLAY,
            WhoMay.READ_MINUTES,
            WhoMay.READ_DECISIONS,
            WhoMay.EXPORT_EVENTS,
            WhoMay.READ_LOBBY,
            WhoMay.CONTEST_ANONYMOUSLY,
            WhoMay.READ_OKRS,
            WhoMay.READ_MEETING_ACCESS,
            WhoMay.READ_ACCESS_LOG,
            WhoMay.READ_PEOPLE,
            WhoMay.READ_ROLES,
            WhoMay.DECIDE_ERASURES,
            WhoMay.LOOK_AFTER_ACCOUNTS);

    @Test
    void everyEventTypeIsTheOutcomeOfSomeDecision() {
        Set<Class<?>> decided = ExampleReview.rehearse().decided().values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(decided)
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.ALL.stream().<Class<?>>map(EventType::record).toList());
    }

    @Test
    void everyCommandDecidesSomething() {
        assertThat(ExampleReview.rehearse().decided().keySet()).containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void thePolicySpeaksOfEveryCommandAndViewAndOfNothingElse() {
        Set<String> deeds = Stream.concat(commands().stream(), VIEWS.stream()).collect(Collectors.toSet());
        assertThat(WhoMay.deeds()).containsExactlyInAnyOrderElementsOf(deeds);
    }

    private static Set<String> commands() {
        return Capabilities.DECISIONS.stream().map(Decider::name).collect(Collectors.toSet());
    }
}
