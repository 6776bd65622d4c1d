package io.fupan.platform.web;

import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.DecisionEvent.DecisionRecorded;
import io.fupan.events.EventClass;
import io.fupan.events.MeetingEvent;
import io.fupan.events.Recorded;
import io.fupan.platform.projections.Projection;
import io.fupan.platform.sight.SeatTables;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All meetings with what a list shows of them. */
@Component
class MeetingsTable implements Projection {

    static final String NAME = SeatTables.MEETINGS;

    private static final String CREATE = """
        create table meetings (
            meeting uuid not null primary key, convened bigint not null, department uuid not null, department_name text,
            title text, cycle text not null, status text not null, starts_at timestamptz, opened_at timestamptz,
            closed_at timestamptz, cancelled_at timestamptz, host uuid not null, moves int not null default 0, decisions int not null default 0);
        """;

    private static final String CONVENE = """
        insert into meetings (meeting, convened, department, department_name, title, cycle, status, starts_at, host)
        values (:meeting, :position, :department, :departmentName, :title, :cycle, 'convened', :startsAt, :host)
        """;

    private final SeatTables seats;

    MeetingsTable(SeatTables seats) {
        this.seats = seats;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void createTables(JdbcClient database) {
        database.sql(CREATE).update();
        seats.createTables(database);
    }

    @Override
    public void apply(Recorded recorded, JdbcClient database) {
        if (!(recorded.event() instanceof MeetingEvent event)) return;
        seats.apply(recorded, database);
        if (event instanceof MeetingConvened convened) convene(recorded.position(), convened, database);
        if (event instanceof MeetingRescheduled it) mark(event, "starts_at = ?", it.startsAt(), database);
        if (event instanceof MeetingCancelled)
            mark(event, "status = 'cancelled', cancelled_at = ?", recorded.at(), database);
        if (event instanceof MeetingOpened) mark(event, "status = 'open', opened_at = ?", recorded.at(), database);
        if (event instanceof MeetingClosed) mark(event, "status = 'closed', closed_at = ?", recorded.at(), database);
        if (event instanceof MeetingReopened) reopen(event, database);
        if (event instanceof DecisionRecorded) count(event, "decisions", database);
        if (recorded.type().kind() != EventClass.QUIET) count(event, "moves", database);
    }

    private static void convene(long position, MeetingConvened it, JdbcClient database) {
        database.sql(CONVENE)
                .param("meeting", it.meeting().value())
                .param("position", position)
                .param("department", it.department().value())
                .param("departmentName", it.departmentName().text().orElse(null))
                .param("title", it.title().text().orElse(null))
                .param("cycle", it.cycle().name())
                .param("startsAt", it.startsAt().map(MeetingsTable::timestamp).orElse(null))
                .param("host", it.host().value())
                .update();
    }

    private static void mark(MeetingEvent event, String change, Instant at, JdbcClient database) {
        database.sql("update meetings set " + change + " where meeting = ?")
                .params(timestamp(at), event.meeting().value())
                .update();
    }

    private static void reopen(MeetingEvent event, JdbcClient database) {
        database.sql("update meetings set status = 'open', closed_at = null where meeting = ?")
                .param(event.meeting().value())
                .update();
    }

    private static void count(MeetingEvent event, String column, JdbcClient database) {
        database.sql("update meetings set " + column + " = " + column + " + 1 where meeting = ?")
                .param(event.meeting().value())
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
