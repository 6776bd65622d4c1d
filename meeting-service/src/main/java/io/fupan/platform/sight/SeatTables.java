package io.fupan.platform.sight;

import io.fupan.access.Seating;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.MeetingEvent;
import io.fupan.events.Recorded;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seats of all meetings, and who else may see them, as tables of every projection that lists what people may see:
 * the policy's own fold of each meeting's role events, written anew whenever one comes, since they are few.
 */
@Component
public class SeatTables {

    /** The projection that has them for whoever asks about nothing else. */
    public static final String MEETINGS = "meetings";

    private static final String CREATE = """
        create table sights (
            meeting uuid not null primary key, department uuid not null, visibility text not null, closed boolean not null);
        create table seats (meeting uuid not null, person uuid not null, role text not null, primary key (meeting, person));
        create index seats_by_person on seats (person);
        """;
    private static final String SIGHT = """
        insert into sights (meeting, department, visibility, closed) values (:meeting, :department, :visibility, :closed)
        on conflict (meeting) do update set visibility = excluded.visibility, closed = excluded.closed
        """;

    private static final Set<String> ROLE_EVENTS = Seating.ROLE_EVENTS.stream()
            .map(type -> EventTypes.of(type).name())
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader events;

    SeatTables(EventReader events) {
        this.events = events;
    }

    public void createTables(JdbcClient database) {
        database.sql(CREATE).update();
    }

    /** One event further, in whichever projection. */
    public void apply(Recorded recorded, JdbcClient database) {
        if (recorded.event() instanceof MeetingEvent it
                && ROLE_EVENTS.contains(recorded.type().name()))
            write(it.meeting(), seating(it.meeting(), recorded.position()), database);
    }

    private Seating seating(MeetingId meeting, long position) {
        Seating seating = Seating.NONE;
        for (StoredEvent stored : events.read(Set.of(meeting.tag().toString()), ROLE_EVENTS, 0, Integer.MAX_VALUE)) {
            if (stored.position() <= position) seating = seating.evolve((Event) stored.payload());
        }
        return seating;
    }

    private static void write(MeetingId meeting, Seating seating, JdbcClient database) {
        seating.department()
                .ifPresent(department -> database.sql(SIGHT)
                        .param("meeting", meeting.value())
                        .param("department", department.value())
                        .param("visibility", seating.visibility().code())
                        .param("closed", seating.closed())
                        .update());
        database.sql("delete from seats where meeting = ?")
                .param(meeting.value())
                .update();
        seating.seats().forEach((person, role) -> seat(meeting, person, role, database));
    }

    private static void seat(MeetingId meeting, PersonId person, Role role, JdbcClient database) {
        database.sql("insert into seats (meeting, person, role) values (?, ?, ?)")
                .params(meeting.value(), person.value(), role.code())
                .update();
    }
}
