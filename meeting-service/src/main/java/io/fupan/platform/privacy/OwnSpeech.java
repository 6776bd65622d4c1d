package io.fupan.platform.privacy;

import io.fupan.events.OwnWords;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.RawEvent;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said and cast that is still there: by meeting, the commands it came by. */
@Component
class OwnSpeech {

    private static final int PAGE = 1_000;

    private static final String SPOKEN = """
        select distinct substr(tag, 9)::uuid as meeting, command_id
        from events, unnest(tags) as tag
        where (by_person = :person or skeleton ->> 'saidBy' = :person::text)
          and erasable is not null and command_id is not null and name in (:names) and tag like 'meeting:%'
        """;

    private final JdbcClient database;
    private final EventReader events;

    OwnSpeech(JdbcClient database, EventReader events) {
        this.database = database;
        this.events = events;
    }

    /** Everywhere somebody spoke. All events are looked through, since nobody is looked up by what they say. */
    Map<MeetingId, List<CommandId>> of(PersonId person) {
        Map<MeetingId, List<CommandId>> spoken = new LinkedHashMap<>();
        database.sql(SPOKEN)
                .param("person", person.value())
                .param("names", OwnWords.NAMES)
                .query(row -> {
                    var meeting = new MeetingId(row.getObject("meeting", UUID.class));
                    var command = new CommandId(row.getObject("command_id", UUID.class));
                    spoken.computeIfAbsent(meeting, _ -> new ArrayList<>()).add(command);
                });
        return spoken;
    }

    List<CommandId> of(PersonId person, MeetingId meeting) {
        return in(meeting, event -> isBy(event, person));
    }

    /** Said here, or said elsewhere and brought here. */
    private static boolean isBy(RawEvent event, PersonId person) {
        return event.by().filter(person.value()::equals).isPresent()
                || event.skeleton().contains("\"saidBy\":\"" + person + "\"");
    }

    /** All that was said in a meeting. */
    List<CommandId> in(MeetingId meeting) {
        return in(meeting, _ -> true);
    }

    private List<CommandId> in(MeetingId meeting, Predicate<RawEvent> whose) {
        Set<CommandId> commands = new LinkedHashSet<>();
        Set<String> tags = Set.of(meeting.tag().toString());
        List<RawEvent> page = events.readRaw(tags, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(event -> event.erasable().isPresent() && OwnWords.NAMES.contains(event.name()))
                    .filter(whose)
                    .flatMap(event -> event.commandId().stream())
                    .forEach(command -> commands.add(new CommandId(command)));
            page = events.readRaw(tags, page.getLast().position(), PAGE);
        }
        return List.copyOf(commands);
    }
}
