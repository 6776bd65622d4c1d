package io.fupan.platform.okrs;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.events.Alignment;
import io.fupan.events.DepartmentTree;
import io.fupan.insights.AlignmentMap;
import io.fupan.insights.Cycles;
import io.fupan.insights.Forecast;
import io.fupan.insights.Goal;
import io.fupan.insights.Reference;
import io.fupan.insights.RollUp;
import io.fupan.insights.Sheet;
import io.fupan.insights.Upward;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Standings;
import io.fupan.platform.sight.Sight;
import io.fupan.room.Tree;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What departments set themselves, put together for whoever reads it. */
@Component
class OkrPages {

    private static final List<String> THE_COMPANY = List.of("company", "公司");

    private final OkrTables tables;
    private final Standings standings;
    private final Sight sight;
    private final AccessLog log;
    private final Clock clock;

    OkrPages(OkrTables tables, Standings standings, Sight sight, AccessLog log, Clock clock) {
        this.tables = tables;
        this.standings = standings;
        this.sight = sight;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody who reads a department they may read. */
    record Reader(
            DepartmentId department,
            Departments departments,
            Set<DepartmentId> readable,
            Standing standing,
            Sight.Condition seen) {

        Departments.Department row() {
            return Objects.requireNonNull(departments.all().get(department));
        }
    }

    /** @throws ProblemException {@code not-found} for a department there is not, or that may not be read */
    <T> T read(DepartmentId department, PersonId me, Function<Reader, T> reading) {
        Standing standing = standings.of(me);
        Sight.Condition seen = sight.of(me, WhoMay.SEE_ROOM, OkrTables.MEETING);
        Optional<T> answer = tables.read(() -> {
            Departments departments = tables.departments();
            Set<DepartmentId> readable = departments.readableTo(standing);
            if (!readable.contains(department)) return Optional.empty();
            return Optional.of(reading.apply(new Reader(department, departments, readable, standing, seen)));
        });
        if (answer.isEmpty()) log.denied(me, WhoMay.READ_OKRS);
        return answer.orElseThrow(ProblemException::notFound);
    }

    Object sheet(DepartmentId department, Optional<Cycle> asked, PersonId me) {
        return read(department, me, reader -> sheet(reader, asked));
    }

    Object history(DepartmentId department, UUID item, PersonId me) {
        return read(
                department,
                me,
                reader -> Tree.object(Map.of("entries", tables.history(department, item, reader.seen()))));
    }

    Object forecast(DepartmentId department, Optional<Cycle> asked, Optional<LocalDate> day, PersonId me) {
        LocalDate on = day.orElseGet(() -> LocalDate.now(clock));
        Cycle year = asked.orElseGet(this::thisYear);
        return read(department, me, _ -> {
            List<KeyResult> annual = tables.goals(List.of(department), year).stream()
                    .filter(it -> it.objective().cycle().equals(year))
                    .flatMap(it -> it.keyResults().stream())
                    .toList();
            Map<KeyResultId, List<Sheet.Point>> points =
                    tables.points(annual.stream().map(KeyResult::id).toList());
            List<Forecast> forecasts = annual.stream()
                    .map(it -> Forecast.of(it, year, on, points.getOrDefault(it.id(), List.of())))
                    .toList();
            return Tree.object(Map.of("year", year, "on", on, "keyResults", forecasts));
        });
    }

    Object rollUp(DepartmentId department, Optional<Cycle> asked, PersonId me) {
        Cycle year = asked.orElseGet(this::thisYear);
        return read(department, me, reader -> {
            Upward upward = upward(reader.departments(), reader.readable(), year);
            List<KeyResultId> keyResults = keyResults(upward.goals());
            return Tree.object(RollUp.of(department, year, upward, tables.settled(keyResults, reader.seen())));
        });
    }

    Object alignment(Optional<Cycle> asked, PersonId me) {
        Standing standing = standings.of(me);
        Cycle year = asked.orElseGet(this::thisYear);
        return tables.read(() -> {
            Departments departments = tables.departments();
            Upward upward = upward(departments, departments.readableTo(standing), year);
            return Tree.object(AlignmentMap.of(upward, departments.tree()));
        });
    }

    private Upward upward(Departments departments, Set<DepartmentId> readable, Cycle year) {
        return new Upward(departments.tree(), departments.names(), tables.goals(readable, year));
    }

    private Cycle thisYear() {
        return Cycle.year(LocalDate.now(clock).getYear());
    }

    private static List<KeyResultId> keyResults(Collection<Goal> goals) {
        return goals.stream()
                .flatMap(it -> it.keyResults().stream())
                .map(KeyResult::id)
                .toList();
    }

    private Object sheet(Reader reader, Optional<Cycle> asked) {
        List<Cycle> cycles = tables.cycles(reader.department());
        LocalDate today = LocalDate.now(clock);
        Cycle cycle = asked.or(() -> Cycles.current(cycles, YearMonth.from(today)))
                .orElseGet(() -> Cycle.year(today.getYear()));
        return Tree.object(whole(reader, cycles, sheet(reader, cycle)));
    }

    private Map<String, Object> whole(Reader reader, List<Cycle> cycles, Sheet sheet) {
        Optional<Charter> charter = tables.charter(reader.department());
        Map<String, Object> whole = new HashMap<>();
        whole.put("department", reader.department());
        whole.put("name", reader.row().name());
        whole.put("under", reader.row().under());
        whole.put("mayEdit", reader.departments().mayEdit(reader.standing(), reader.department()));
        whole.put("cycle", sheet.cycle());
        whole.put("cycles", cycles);
        whole.put("charter", charter);
        whole.put("objectives", sheet.objectives());
        whole.put("keyResults", sheet.keyResults());
        whole.put("findings", findings(reader, sheet, charter));
        whole.put("summaries", tables.summaries(reader.department(), sheet.cycle()));
        return whole;
    }

    private List<SheetFindings.Shown> findings(Reader reader, Sheet sheet, Optional<Charter> charter) {
        return SheetFindings.of(sheet, reader.departments().tree(), charter, tables.dismissed(reader.department()));
    }

    private Sheet sheet(Reader reader, Cycle cycle) {
        List<Goal> own = tables.goals(List.of(reader.department()), cycle.annual());
        List<KeyResultId> keyResults = keyResults(own);
        return new Sheet(
                reader.department(),
                cycle,
                upward(reader, own, cycle.annual()),
                tables.settled(keyResults, reader.seen()),
                tables.points(keyResults),
                reader.readable());
    }

    /** The department's own goals, with those above that they name and those below that name them. */
    private Upward upward(Reader reader, List<Goal> own, Cycle year) {
        Departments departments = reader.departments();
        DepartmentTree tree = departments.tree();
        Map<ObjectiveId, Goal> all = new LinkedHashMap<>();
        own.forEach(it -> all.put(it.objective().id(), it));
        above(reader, own, tree).forEach(it -> all.putIfAbsent(it.objective().id(), it));
        tables.carrying(reader.department(), calledBy(reader, tree), year)
                .forEach(it -> all.putIfAbsent(it.objective().id(), it));
        return new Upward(tree, departments.names(), all.values());
    }

    private List<Goal> above(Reader reader, List<Goal> own, DepartmentTree tree) {
        Set<ObjectiveId> ids = own.stream()
                .flatMap(it -> it.aligned().stream())
                .map(Alignment::objective)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> codes = own.stream()
                .flatMap(it -> it.objective().supports().flatMap(Reference::of).map(Reference::code).stream())
                .collect(Collectors.toUnmodifiableSet());
        List<DepartmentId> above = reader.departments().all().keySet().stream()
                .filter(it -> tree.isAbove(it, reader.department()))
                .toList();
        return tables.named(above, ids, codes);
    }

    /** What others may call this department in their references. */
    private static List<String> calledBy(Reader reader, DepartmentTree tree) {
        Stream<String> name = reader.row().name().flatMap(Words::text).stream();
        boolean top = tree.above(reader.department()).isEmpty();
        return Stream.concat(name, top ? THE_COMPANY.stream() : Stream.empty()).toList();
    }
}
