package io.fupan.platform.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an erasure takes away and what it leaves, for whoever asks for one and whoever decides. */
@Component
class Remains {

    /** @param spoken how often one spoke or cast there, as far as it is still there */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Said(String meeting, Optional<String> title, int spoken) {}

    /**
     * A copy that cannot be called back.
     *
     * @param kind as in {@link io.fupan.platform.copies.Copies.Kind}
     * @param people how many have it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Copy(String kind, Optional<String> meeting, Optional<String> title, int people, Instant last) {}

    /**
     * @param said what goes
     * @param events how many stay, with an id in place of the name
     */
    record Balance(List<Said> said, long events, List<Copy> copies) {}

    /** Of what they said, in others' hands too. */
    private static final String COPIES = """
        select kind, meeting, count(distinct person) as people, max(last_at) as last from copies
        where meeting in (:meetings) group by kind, meeting order by last desc
        """;

    private static final Set<String> CONVENED =
            Set.of(EventTypes.of(MeetingConvened.class).name());

    private final OwnSpeech speech;
    private final JdbcClient database;
    private final EventReader events;

    Remains(OwnSpeech speech, JdbcClient database, EventReader events) {
        this.speech = speech;
        this.database = database;
        this.events = events;
    }

    Balance of(PersonId person) {
        Map<MeetingId, List<CommandId>> spoken = speech.of(person);
        List<Said> said = new ArrayList<>();
        spoken.forEach((meeting, commands) -> said.add(new Said(meeting.toString(), title(meeting), commands.size())));
        return new Balance(said, events(person), spoken.isEmpty() ? List.of() : copies(spoken.keySet()));
    }

    private long events(PersonId person) {
        return database.sql("select count(*) from events where by_person = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private List<Copy> copies(Set<MeetingId> meetings) {
        return database.sql(COPIES)
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((row, _) -> {
                    var meeting = new MeetingId(row.getObject("meeting", UUID.class));
                    return new Copy(
                            row.getString("kind"),
                            Optional.of(meeting.toString()),
                            title(meeting),
                            row.getInt("people"),
                            row.getObject("last", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private Optional<String> title(MeetingId meeting) {
        return events.read(Set.of(meeting.tag().toString()), CONVENED, 0, 1).stream()
                .map(StoredEvent::payload)
                .filter(MeetingConvened.class::isInstance)
                .flatMap(it -> ((MeetingConvened) it).title().text().stream())
                .findFirst();
    }
}
