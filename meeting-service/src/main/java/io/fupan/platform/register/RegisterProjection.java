package io.fupan.platform.register;

import io.fupan.access.Roles;
import io.fupan.audit.Registered;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.DecisionEvent.DecisionProposed;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.DecisionEvent.ProposalAnswered;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ScoringEvent;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.live.EventPages;
import io.fupan.platform.projections.Projection;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Review;
import io.fupan.room.Story;
import io.fupan.room.Tree;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register's tables: each decision as it was when it was recorded, and who is what to which meeting. A decision is
 * rare and final, so that its meeting is read anew up to it; what it looks like is the room's own fold.
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
    private static final String ROLES = """
        create table register_roles (
            person  uuid not null,
            role    text not null,
            meeting uuid,                     -- null: everywhere
            unique nulls not distinct (person, role, meeting)
        )
        """;
    private static final String REGISTER = """
        insert into register (meeting, decision, department, recorded_by, recorded_at, position, how, dissent, entry, words)
        values (:meeting, :decision, :department, :by, :at, :position, :how, :dissent, :entry::json, :words)
        """;
    private static final String SEAT =
            "insert into register_roles (person, role, meeting) values (?, ?, ?) on conflict do nothing";

    private final EventReader events;

    RegisterProjection(EventReader events) {
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void createTables(JdbcClient database) {
        database.sql(DECISIONS).update();
        database.sql("create index register_by_position on register (position desc)")
                .update();
        database.sql(ROLES).update();
    }

    @Override
    public void apply(Recorded recorded, JdbcClient database) {
        switch (recorded.event()) {
            case MeetingConvened it -> seat(it, database);
            case RoleGranted it -> grant(it, database);
            case DecisionRecorded it -> register(Registered.of(recorded, it, room(it, recorded.position())), database);
            case DecisionProposed _, ProposalAnswered _ -> {}
            case AgendaEvent _, BallotEvent _, DisputeEvent _, HomeworkEvent _ -> {}
            case OkrEvent _, OrganisationEvent _, ScoringEvent _ -> {}
        }
    }

    private static void seat(MeetingConvened convened, JdbcClient database) {
        Roles roles = Roles.evolve(Roles.NOTHING_YET, convened);
        Set<PersonId> people = new HashSet<>(roles.participants());
        people.addAll(roles.observers());
        roles.host().ifPresent(people::add);
        for (PersonId person : people) {
            for (Role role : roles.of(person)) seat(person, role, Optional.of(convened.meeting()), database);
        }
    }

    private static void grant(RoleGranted granted, JdbcClient database) {
        Roles roles = Roles.evolve(Roles.NOTHING_YET, granted);
        for (Role role : roles.of(Actor.of(granted.person()))) seat(granted.person(), role, Optional.empty(), database);
    }

    private static void seat(PersonId person, Role role, Optional<MeetingId> meeting, JdbcClient database) {
        database.sql(SEAT)
                .param(person.value())
                .param(role.code())
                .param(meeting.map(MeetingId::value).orElse(null))
                .update();
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
