package io.fupan.platform.okrs;

import io.fupan.events.Alignment;
import io.fupan.events.OkrEvent;
import io.fupan.events.OkrEvent.FindingDismissed;
import io.fupan.events.OkrEvent.FindingRestored;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.KeyResultDropped;
import io.fupan.events.OkrEvent.KeyResultRevised;
import io.fupan.events.OkrEvent.KeyResultsWeighed;
import io.fupan.events.OkrEvent.ObjectiveAligned;
import io.fupan.events.OkrEvent.ObjectiveDropped;
import io.fupan.events.OkrEvent.ObjectiveRevised;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OkrEvent.ObjectivesWeighed;
import io.fupan.events.OkrEvent.ProgressRecorded;
import io.fupan.events.OkrEvent.SummaryPublished;
import io.fupan.events.Recorded;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one event changes in the rows of objectives and key results. */
record OkrRows(JdbcClient database, Recorded recorded) {

    private static final String SET_OBJECTIVE = """
        insert into objectives (objective, department, position, cycle, code, reference, body)
        values (:id, :department, :position, :cycle, :code, :reference, :body::json)
        on conflict (objective) do update set code = excluded.code, reference = excluded.reference, body = excluded.body
        """;
    private static final String SET_KEY_RESULT = """
        insert into key_results (key_result, objective, department, position, code, body)
        values (:id, :objective, :department, :position, :code, :body::json)
        on conflict (key_result) do update set code = excluded.code, body = excluded.body
        """;
    private static final String ALIGN =
            "update objectives set aligned = :to::json, aligned_department = :department where objective = :objective";
    private static final String PUBLISH = """
        insert into summaries (summary, department, cycle, author, published_at, body)
        values (:summary, :department, :cycle, :author, :at, :body::json)
        on conflict (summary) do update
        set cycle = excluded.cycle, published_at = excluded.published_at, body = excluded.body
        """;
    private static final String DISMISS = """
        insert into dismissals (department, finding, by, reason) values (:department, :finding, :by, :reason)
        on conflict (department, finding) do update set by = excluded.by, reason = excluded.reason
        """;

    void apply(OkrEvent event) {
        switch (event) {
            case ObjectiveSet it -> set(it);
            case ObjectiveRevised it ->
                put(it.department(), it.objective(), Change.because("revised", it.reason(), it.decision()));
            case ObjectiveDropped it -> drop(it);
            case ObjectivesWeighed it -> it.weights().forEach((id, weight) -> weigh(it.department(), id, weight));
            case ObjectiveAligned it -> align(it);
            case KeyResultAdded it -> put(it.department(), it.keyResult(), Change.of("set"));
            case KeyResultRevised it ->
                put(it.department(), it.keyResult(), Change.because("revised", it.reason(), it.decision()));
            case KeyResultDropped it -> drop(it);
            case KeyResultsWeighed it -> it.weights().forEach((id, weight) -> weigh(it.department(), id, weight));
            case ProgressRecorded it -> progress(it);
            case SummaryPublished it -> publish(it);
            case FindingDismissed it -> dismiss(it);
            case FindingRestored it -> restore(it);
        }
    }

    private void set(ObjectiveSet it) {
        new DepartmentRows(database).open(it.department(), it.objective().cycle());
        put(it.department(), it.objective(), Change.of("set"));
    }

    private void put(DepartmentId department, Objective objective, Change change) {
        Optional<Objective> before = find(objective.id());
        write(department, objective);
        note(objective.id(), department, change.from(before).to(objective));
    }

    private void put(DepartmentId department, KeyResult keyResult, Change change) {
        Optional<KeyResult> before = find(keyResult.id());
        write(department, keyResult);
        note(keyResult.id(), department, change.from(before).to(keyResult));
        keyResult
                .metric()
                .ifPresent(metric -> metric.current()
                        .ifPresent(value -> metric.asOf()
                                .ifPresent(day -> point(keyResult.id(), value, day, keyResult.confidence()))));
    }

    private void drop(ObjectiveDropped it) {
        database.sql("update objectives set dropped = true where objective = ?")
                .param(it.objective().value())
                .update();
        Change change = Change.because("dropped", it.reason(), it.decision());
        note(it.objective(), it.department(), change.from(find(it.objective())));
    }

    private void drop(KeyResultDropped it) {
        database.sql("update key_results set dropped = true where key_result = ?")
                .param(it.keyResult().value())
                .update();
        Change change = Change.because("dropped", it.reason(), it.decision());
        note(it.keyResult(), it.department(), change.from(find(it.keyResult())));
    }

    private record Share(Optional<Weight> weight) {}

    private void weigh(DepartmentId department, ObjectiveId id, Weight weight) {
        find(id).ifPresent(known -> {
            write(department, known.weighing(weight));
            Change change = Change.of("weighed").from(Optional.of(new Share(known.weight())));
            note(id, department, change.to(new Share(Optional.of(weight))));
        });
    }

    private void weigh(DepartmentId department, KeyResultId id, Weight weight) {
        find(id).ifPresent(known -> {
            write(department, known.weighing(weight));
            Change change = Change.of("weighed").from(Optional.of(new Share(Optional.of(known.weight()))));
            note(id, department, change.to(new Share(Optional.of(weight))));
        });
    }

    private void align(ObjectiveAligned it) {
        Optional<Alignment> before = database.sql("select aligned from objectives where objective = ?")
                .param(it.objective().value())
                .query((row, _) -> Optional.ofNullable(row.getString("aligned")))
                .optional()
                .flatMap(found -> found)
                .map(json -> Json.read(Alignment.class, json));
        database.sql(ALIGN)
                .param("to", it.to().map(Json::write).orElse(null))
                .param("department", it.to().map(to -> to.department().value()).orElse(null))
                .param("objective", it.objective().value())
                .update();
        Change change = Change.of("aligned").from(before);
        note(it.objective(), it.department(), it.to().map(change::to).orElse(change));
    }

    private void progress(ProgressRecorded it) {
        find(it.keyResult()).ifPresent(known -> {
            write(it.department(), known.after(it.progress()));
            Change change = Change.of("progress").from(known.metric().map(OkrRows::standing));
            note(it.keyResult(), it.department(), change.to(it.progress()));
        });
        point(it.keyResult(), it.progress());
    }

    private record Standing(Optional<Amount> value, Optional<LocalDate> asOf) {}

    private static Standing standing(Metric metric) {
        return new Standing(metric.current(), metric.asOf());
    }

    private void point(KeyResultId keyResult, Amount value, LocalDate day, Optional<Score> confidence) {
        point(keyResult, new Progress(Optional.of(value), confidence, day, Optional.empty(), Optional.empty()));
    }

    private void point(KeyResultId keyResult, Progress progress) {
        database.sql("insert into progress (key_result, position, as_of, body) values (?, ?, ?, ?::json)")
                .params(keyResult.value(), recorded.position(), progress.asOf(), Json.write(progress))
                .update();
    }

    private void publish(SummaryPublished it) {
        database.sql(PUBLISH)
                .param("summary", it.summary().id().value())
                .param("department", it.department().value())
                .param("cycle", it.summary().cycle().name())
                .param("author", it.author().value())
                .param("at", recorded.at().atOffset(ZoneOffset.UTC))
                .param("body", Json.write(it.summary()))
                .update();
    }

    private void dismiss(FindingDismissed it) {
        database.sql(DISMISS)
                .param("department", it.department().value())
                .param("finding", Json.write(it.finding()))
                .param("by", recorded.by().person().map(PersonId::value).orElse(null))
                .param("reason", it.reason().text().orElse(null))
                .update();
        Change change = Change.because("dismissed", it.reason(), Optional.empty());
        note(about(it.department(), it.finding()), it.department(), change.to(it.finding()));
    }

    private void restore(FindingRestored it) {
        database.sql("delete from dismissals where department = ? and finding = ?")
                .params(it.department().value(), Json.write(it.finding()))
                .update();
        Change change = Change.of("restored").from(Optional.of(it.finding()));
        note(about(it.department(), it.finding()), it.department(), change);
    }

    /** What a finding is about: an objective, a key result, or the department's OKRs as a whole. */
    private static Id about(DepartmentId department, FindingKey finding) {
        return finding.objective()
                .<Id>map(it -> it)
                .or(() -> finding.keyResult())
                .orElse(department);
    }

    private Optional<Objective> find(ObjectiveId id) {
        return database.sql("select body from objectives where objective = ?")
                .param(id.value())
                .query((row, _) -> Json.read(Objective.class, row.getString("body")))
                .optional();
    }

    private Optional<KeyResult> find(KeyResultId id) {
        return database.sql("select body from key_results where key_result = ?")
                .param(id.value())
                .query((row, _) -> Json.read(KeyResult.class, row.getString("body")))
                .optional();
    }

    private void write(DepartmentId department, Objective objective) {
        database.sql(SET_OBJECTIVE)
                .param("id", objective.id().value())
                .param("department", department.value())
                .param("position", recorded.position())
                .param("cycle", objective.cycle().name())
                .param("code", objective.code())
                .param("reference", objective.supports().orElse(null))
                .param("body", Json.write(objective))
                .update();
    }

    private void write(DepartmentId department, KeyResult keyResult) {
        database.sql(SET_KEY_RESULT)
                .param("id", keyResult.id().value())
                .param("objective", keyResult.objective().value())
                .param("department", department.value())
                .param("position", recorded.position())
                .param("code", keyResult.code())
                .param("body", Json.write(keyResult))
                .update();
    }

    private void note(Id item, DepartmentId department, Change change) {
        new HistoryRows(database, recorded).add(item, department, change);
    }
}
