package io.fupan.platform.okrs;

import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.platform.projections.Projection;
import io.fupan.platform.sight.SeatTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of departments and their OKRs, with all that was ever changed. What a row holds is the vocabulary's own
 * record, so that there is one reading of it; columns are what is asked for.
 */
@Component
public class OkrProjection implements Projection {

    public static final String NAME = "okrs";

    private static final String CREATE = """
        create table departments (
            department uuid not null primary key, defined bigint not null, name text, under uuid,
            visibility text not null default 'department', charter json);
        create table cycles (department uuid not null, cycle text not null, primary key (department, cycle));
        create table objectives (
            objective uuid not null primary key, department uuid not null, position bigint not null, cycle text not null,
            code text not null, reference text, body json not null, aligned json, aligned_department uuid,
            dropped boolean not null default false);
        create index objectives_by_department on objectives (department);
        create index objectives_by_alignment on objectives (aligned_department);
        create index objectives_by_reference on objectives (lower(reference)) where aligned is null;
        create table key_results (
            key_result uuid not null primary key, objective uuid not null, department uuid not null,
            position bigint not null, code text not null, body json not null, dropped boolean not null default false);
        create index key_results_by_department on key_results (department);
        create index key_results_by_objective on key_results (objective);
        create table progress (
            key_result uuid not null, position bigint not null, as_of date not null, body json not null,
            primary key (key_result, position));
        create table history (
            item uuid not null, position bigint not null, department uuid not null, at timestamptz not null, by uuid,
            kind text not null, before json, after json, reason text, decision uuid, primary key (item, position));
        create table summaries (
            summary uuid not null primary key, department uuid not null, cycle text not null, author uuid not null,
            published_at timestamptz not null, body json not null);
        create index summaries_by_department on summaries (department);
        create table dismissals (
            department uuid not null, finding text not null, by uuid, reason text, primary key (department, finding));
        create table moves (meeting uuid not null primary key, last int not null);
        create table settled (
            key_result uuid not null, meeting uuid not null, tenths int not null, move int not null,
            position bigint not null, primary key (key_result, meeting));
        create table decided (decision uuid not null primary key, meeting uuid not null, move int not null);
        """;

    private final SeatTables seats;

    OkrProjection(SeatTables seats) {
        this.seats = seats;
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
        database.sql(CREATE).update();
        seats.createTables(database);
    }

    @Override
    public void apply(Recorded recorded, JdbcClient database) {
        seats.apply(recorded, database);
        switch (recorded.event()) {
            case OrganisationEvent it -> new DepartmentRows(database).apply(it, recorded);
            case DepartmentVisibilitySet it -> new DepartmentRows(database).show(it);
            case OkrEvent it -> new OkrRows(database, recorded).apply(it);
            case OfOrganisation _ -> {}
            case OfMeeting _, AgendaEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ ->
                new MeetingRows(database).apply(recorded);
            case HomeworkEvent _, ReflectionEvent _, ScoringEvent _ -> new MeetingRows(database).apply(recorded);
        }
    }
}
