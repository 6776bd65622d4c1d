package io.fupan.platform.register;

import io.fupan.audit.Registered;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.Recorded;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.live.EventPages;
import io.fupan.platform.projections.Projection;
import io.fupan.platform.sight.SeatTables;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Review;
import io.fupan.room.Story;
import io.fupan.room.Tree;
import io.fupan.vocabulary.PersonId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register's table: each decision as it was when it was recorded. A decision is rare and final, so that its meeting
 * is read anew up to it; what it looks like is the room's own fold.
 */
@Component
public class RegisterProjection implements Projection {

    public static final String NAME = "register";

    private static final String DECISIONS = """
        create table register (
            meeting     uuid        not null,
            decision    uuid        not null,
            department  uuid        not null,
            recorded_by uuid,
            recorded_at timestamptz not null,
            position    bigint      not null,
            how         text        not null,
            dissent     boolean     not null,
            entry       json        not null, -- as it is answered
            words       text        not null, -- what is searched
            primary key (meeting, decision)
        )
        """;
    private static final String REGISTER = """
        insert into register (meeting, decision, department, recorded_by, recorded_at, position, how, dissent, entry, words)
        values (:meeting, :decision, :department, :by, :at, :position, :how, :dissent, :entry::json, :words)
        """;

    private final EventReader events;
    private final SeatTables seats;

    RegisterProjection(EventReader events, SeatTables seats) {
        this.events = events;
        this.seats = seats;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void createTables(JdbcClient database) {
        database.sql(DECISIONS).update();
        database.sql("create index register_by_position on register (position desc)")
                .update();
        seats.createTables(database);
    }

    @Override
    public void apply(Recorded recorded, JdbcClient database) {
        seats.apply(recorded, database);
        if (recorded.event() instanceof DecisionRecorded it)
            register(Registered.of(recorded, it, room(it, recorded.position())), database);
    }

    private Review room(DecisionRecorded event, long position) {
        Story story = Story.EMPTY;
        EventPages pages = EventPages.of(events, event.meeting().tag().toString());
        while (story.position() < position) story = story.after(pages.next());
        if (story.room() instanceof Review review) return review;
        throw new IllegalStateException("a decision of a meeting nobody convened");
    }

    private static void register(Registered entry, JdbcClient database) {
        database.sql(REGISTER)
                .param("meeting", entry.meeting().value())
                .param("decision", entry.decision().value())
                .param("department", entry.department().value())
                .param("by", entry.recordedBy().map(PersonId::value).orElse(null))
                .param("at", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("position", entry.position())
                .param("how", entry.how().code())
                .param("dissent", !entry.dissent().isEmpty())
                .param("entry", CanonicalJson.write(Tree.object(entry)))
                .param("words", entry.words().collect(Collectors.joining("\n")))
                .update();
    }
}
