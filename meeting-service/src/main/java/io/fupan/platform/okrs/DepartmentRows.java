package io.fupan.platform.okrs;

import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.CycleOpened;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of departments. */
record DepartmentRows(JdbcClient database) {

    void apply(OrganisationEvent event, Recorded recorded) {
        switch (event) {
            case DepartmentDefined it -> define(it, recorded.position());
            case DepartmentMoved it ->
                change(it, "under", "uuid", it.under().map(DepartmentId::value).orElse(null));
            case DepartmentRenamed it ->
                change(it, "name", "text", it.name().text().orElse(null));
            case CharterSet it -> charter(it, it.charter(), Change.of("set"), recorded);
            case CharterRevised it ->
                charter(it, it.charter(), Change.because("revised", it.reason(), it.decision()), recorded);
            case CycleOpened it -> open(it.department(), it.cycle());
        }
    }

    private void define(DepartmentDefined it, long position) {
        database.sql("insert into departments (department, defined, name) values (:department, :position, :name)")
                .param("department", it.department().value())
                .param("position", position)
                .param("name", it.name().text().orElse(null))
                .update();
    }

    void show(DepartmentVisibilitySet it) {
        database.sql("update departments set visibility = ? where department = ?")
                .params(it.visibility().code(), it.department().value())
                .update();
    }

    /** Opened by itself or with the first objective set for it. */
    void open(DepartmentId department, Cycle cycle) {
        database.sql("insert into cycles (department, cycle) values (?, ?) on conflict do nothing")
                .params(department.value(), cycle.name())
                .update();
    }

    private void charter(OrganisationEvent event, Charter charter, Change change, Recorded recorded) {
        Optional<Charter> before = database.sql("select charter from departments where department = ?")
                .param(event.department().value())
                .query((row, _) -> Optional.ofNullable(row.getString("charter")))
                .single()
                .map(it -> Json.read(Charter.class, it));
        change(event, "charter", "json", Json.write(charter));
        new HistoryRows(database, recorded)
                .add(event.department(), event.department(), change.from(before).to(charter));
    }

    private void change(OrganisationEvent event, String column, String type, @Nullable Object value) {
        database.sql("update departments set " + column + " = cast(:value as " + type
                        + ") where department = :department")
                .param("value", value)
                .param("department", event.department().value())
                .update();
    }
}
