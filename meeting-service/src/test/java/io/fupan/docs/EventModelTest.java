package io.fupan.docs;

import io.fupan.Capabilities;
import io.fupan.ExampleReview;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.vocabulary.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/event-model.md}: what can happen, who may cause it, what is kept of it. */
class EventModelTest {

    private static final Page PAGE = new Page("event-model.md");

    @Test
    void theCommandsAreListed() throws IOException {
        Map<String, Set<Class<?>>> decided = ExampleReview.rehearse().decided();
        PAGE.holds(
                "commands",
                Page.table(
                        List.of("capability", "command", "fields", "who may", "decides"),
                        Capabilities.DECISIONS.stream()
                                .map(it -> command(it, decided.getOrDefault(it.name(), Set.of())))
                                .toList()));
    }

    @Test
    void theEventsAreListed() throws IOException {
        PAGE.holds(
                "events",
                Page.table(
                        List.of("stored name", "revision", "class", "fields"),
                        EventTypes.ALL.stream().map(EventModelTest::event).toList()));
    }

    @Test
    void theViewsAreListed() throws IOException {
        PAGE.holds(
                "views",
                Page.table(
                        List.of("view", "who may"),
                        WhoMay.deeds().stream()
                                .filter(deed -> Character.isLowerCase(deed.charAt(0)))
                                .sorted()
                                .map(deed -> List.of(deed, whoMay(deed)))
                                .toList()));
    }

    private static List<String> command(Decider<?, ?> decider, Set<Class<?>> decided) {
        String capability = decider.command().getPackageName().substring("io.fupan.".length());
        String events = decided.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
        return List.of(
                capability, "`" + decider.name() + "`", Shape.of(decider.command()), whoMay(decider.name()), events);
    }

    private static List<String> event(EventType type) {
        return List.of(
                "`" + type.name() + "`",
                Integer.toString(type.revision()),
                type.kind().code(),
                Shape.of(type.record()));
    }

    private static String whoMay(String deed) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> WhoMay.allows(Set.of(role), deed))
                .map(Role::code)
                .toList();
        return roles.contains(Role.NOBODY.code()) ? "everybody" : String.join(", ", roles);
    }
}
