package io.fupan.platform.okrs;

import io.fupan.events.Alignment;
import io.fupan.insights.Goal;
import io.fupan.insights.Settled;
import io.fupan.insights.Sheet;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.platform.sight.Sight;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Summary;
import io.fupan.vocabulary.SummaryId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of {@link OkrProjection}; within {@link #read} all that is read is of one moment. */
@Repository
class OkrTables {

    private static final String GOALS = """
        select o.department, o.body, o.aligned from objectives o where not o.dropped and (%s) order by o.position
        """;
    private static final String KEY_RESULTS = """
        select body from key_results where not dropped and objective = any (cast(:objectives as uuid[]))
        order by position
        """;
    /** The column the reader's sight is asked of. */
    static final String MEETING = "x.meeting";

    private static final String HISTORY = """
        select h.*, x.meeting, x.move from history h left join decided x on x.decision = h.decision and %s
        where h.item = :item and h.department = :department order by h.position
        """;
    private static final String SETTLED = """
        select distinct on (x.key_result) x.key_result, x.tenths, x.meeting, x.move
        from settled x join sights c on c.meeting = x.meeting and c.closed
        where x.key_result = any (cast(:keyResults as uuid[])) and %s
        order by x.key_result, x.position desc
        """;

    private final JdbcClient database;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;

    OkrTables(JdbcClient database, Projections projections, PostgresEventStorageEngine engine) {
        this.database = database;
        this.projections = projections;
        this.engine = engine;
    }

    /** With all that this node has written. */
    <T> T read(Supplier<T> query) {
        return projections.read(OkrProjection.NAME, engine.head(), query);
    }

    Departments departments() {
        return Departments.of(database.sql(
                        "select department, name, under, visibility from departments order by defined")
                .query((row, _) -> new Departments.Department(
                        DepartmentId.of(row.getString("department")),
                        Optional.ofNullable(row.getString("name")).map(Words::of),
                        Optional.ofNullable(row.getString("under")).map(DepartmentId::of),
                        visibility(row.getString("visibility"))))
                .list());
    }

    private static Visibility visibility(String code) {
        return Arrays.stream(Visibility.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Optional<Charter> charter(DepartmentId department) {
        return database.sql("select charter from departments where department = ? and charter is not null")
                .param(department.value())
                .query((row, _) -> Json.read(Charter.class, row.getString("charter")))
                .optional();
    }

    /** Of each department, in their order. */
    Map<DepartmentId, List<Cycle>> cycles() {
        Map<DepartmentId, List<Cycle>> cycles = new HashMap<>();
        database.sql("select department, cycle from cycles order by cycle").query(row -> {
            cycles.computeIfAbsent(DepartmentId.of(row.getString("department")), _ -> new ArrayList<>())
                    .add(new Cycle(row.getString("cycle")));
        });
        return cycles;
    }

    List<Cycle> cycles(DepartmentId department) {
        return database.sql("select cycle from cycles where department = ? order by cycle")
                .param(department.value())
                .query((row, _) -> new Cycle(row.getString("cycle")))
                .list();
    }

    /** All that these departments set themselves within a year. */
    List<Goal> goals(Collection<DepartmentId> departments, Cycle year) {
        return goals(
                "o.department = any (cast(:departments as uuid[])) and o.cycle like :year",
                Map.of("departments", ids(departments), "year", year.name() + "%"));
    }

    /** All that one department ever set itself. */
    List<Goal> goals(DepartmentId department) {
        return goals("o.department = :department", Map.of("department", department.value()));
    }

    /** What others say they carry of this department's, as far as references can be told from their beginning. */
    List<Goal> carrying(DepartmentId department, Collection<String> names, Cycle year) {
        String[] beginnings = names.stream()
                .flatMap(it -> Stream.of(it + "-%", it + "－%"))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return goals(
                """
                o.department <> :department and o.cycle like :year and (
                    o.aligned_department = :department
                    or o.aligned is null and lower(o.reference) like any (cast(:beginnings as text[])))
                """, Map.of("department", department.value(), "beginnings", beginnings, "year", year.name() + "%"));
    }

    /** Those of other departments that are named by their ids, or by codes, their own or of a key result of theirs. */
    List<Goal> named(Collection<DepartmentId> departments, Collection<ObjectiveId> ids, Collection<String> codes) {
        if (ids.isEmpty() && codes.isEmpty()) return List.of();
        return goals(
                """
                o.objective = any (cast(:ids as uuid[])) or o.department = any (cast(:departments as uuid[])) and (
                    o.code = any (:codes) or exists (
                        select from key_results k where k.objective = o.objective and k.code = any (:codes)))
                """, Map.of("ids", ids(ids), "departments", ids(departments), "codes", codes.toArray(String[]::new)));
    }

    private List<Goal> goals(String condition, Map<String, ?> values) {
        List<Goal> bare = database.sql(GOALS.formatted(condition))
                .params(values)
                .query((row, _) -> goal(row))
                .list();
        Map<ObjectiveId, List<KeyResult>> keyResults =
                keyResults(bare.stream().map(it -> it.objective().id()).toList());
        return bare.stream()
                .map(it -> new Goal(
                        it.department(),
                        it.objective(),
                        it.aligned(),
                        keyResults.getOrDefault(it.objective().id(), List.of())))
                .toList();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                DepartmentId.of(row.getString("department")),
                Json.read(Objective.class, row.getString("body")),
                Optional.ofNullable(row.getString("aligned")).map(it -> Json.read(Alignment.class, it)),
                List.of());
    }

    private Map<ObjectiveId, List<KeyResult>> keyResults(List<ObjectiveId> objectives) {
        return database
                .sql(KEY_RESULTS)
                .param("objectives", ids(objectives))
                .query((row, _) -> Json.read(KeyResult.class, row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KeyResult::objective));
    }

    /** What reviews that are over settled last, as far as the reader sees them. */
    Map<KeyResultId, Settled> settled(Collection<KeyResultId> keyResults, Sight.Condition seen) {
        Map<KeyResultId, Settled> settled = new LinkedHashMap<>();
        database.sql(SETTLED.formatted(seen.sql()))
                .params(seen.values())
                .param("keyResults", ids(keyResults))
                .query(row -> {
                    settled.put(
                            KeyResultId.of(row.getString("key_result")),
                            new Settled(
                                    row.getInt("tenths"), MeetingId.of(row.getString("meeting")), row.getInt("move")));
                });
        return settled;
    }

    /** How far key results came, in the order of the days. */
    Map<KeyResultId, List<Sheet.Point>> points(Collection<KeyResultId> keyResults) {
        Map<KeyResultId, List<Sheet.Point>> points = new HashMap<>();
        database.sql("select key_result, body from progress where key_result = any (cast(? as uuid[]))"
                        + " order by as_of, position")
                .param(ids(keyResults))
                .query(row -> {
                    points.computeIfAbsent(KeyResultId.of(row.getString("key_result")), _ -> new ArrayList<>())
                            .add(point(Json.read(Progress.class, row.getString("body"))));
                });
        return points;
    }

    private static Sheet.Point point(Progress progress) {
        return new Sheet.Point(
                progress.asOf(), progress.value(), progress.confidence().map(Score::tenths));
    }

    /** By the finding's key as it is kept. */
    Map<String, SheetFindings.Dismissed> dismissed(DepartmentId department) {
        Map<String, SheetFindings.Dismissed> dismissed = new HashMap<>();
        database.sql("select finding, by, reason from dismissals where department = ?")
                .param(department.value())
                .query(row -> {
                    dismissed.put(
                            row.getString("finding"),
                            new SheetFindings.Dismissed(
                                    Optional.ofNullable(row.getString("by")).map(PersonId::of),
                                    Optional.ofNullable(row.getString("reason"))));
                });
        return dismissed;
    }

    /** @param publishedAt server time */
    record Published(PersonId author, Optional<Words> text, List<Summary.Entry> entries, Instant publishedAt) {}

    Map<SummaryId, Published> summaries(DepartmentId department, Cycle cycle) {
        Map<SummaryId, Published> summaries = new LinkedHashMap<>();
        database.sql("select author, published_at, body from summaries where department = ? and cycle = ?"
                        + " order by published_at")
                .params(department.value(), cycle.name())
                .query(row -> {
                    Summary summary = Json.read(Summary.class, row.getString("body"));
                    PersonId author = PersonId.of(row.getString("author"));
                    Instant at = row.getTimestamp("published_at").toInstant();
                    summaries.put(summary.id(), new Published(author, summary.text(), summary.entries(), at));
                });
        return summaries;
    }

    /** A decision with the move that recorded it. */
    record Decided(MeetingId meeting, int move, DecisionId decision) {}

    /** @param before as a tree of JSON */
    record Entry(
            Instant at,
            Optional<PersonId> by,
            String kind,
            Optional<Map<String, Object>> before,
            Optional<Map<String, Object>> after,
            Optional<String> reason,
            Optional<Decided> decision) {}

    /**
     * What happened to an objective, a key result or a charter, the oldest first; decisions as far as they are seen.
     */
    List<Entry> history(DepartmentId department, UUID item, Sight.Condition seen) {
        return database.sql(HISTORY.formatted(seen.sql()))
                .params(seen.values())
                .param("item", item)
                .param("department", department.value())
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("by")).map(PersonId::of),
                row.getString("kind"),
                Optional.ofNullable(row.getString("before")).map(Json::tree),
                Optional.ofNullable(row.getString("after")).map(Json::tree),
                Optional.ofNullable(row.getString("reason")),
                decided(row));
    }

    private static Optional<Decided> decided(ResultSet row) throws SQLException {
        Optional<MeetingId> meeting =
                Optional.ofNullable(row.getString("meeting")).map(MeetingId::of);
        if (meeting.isEmpty()) return Optional.empty();
        return Optional.of(new Decided(meeting.get(), row.getInt("move"), DecisionId.of(row.getString("decision"))));
    }

    private static String[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(it -> it.value().toString()).toArray(String[]::new);
    }
}
