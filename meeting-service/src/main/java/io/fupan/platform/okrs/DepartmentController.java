package io.fupan.platform.okrs;

import io.fupan.access.Standing;
import io.fupan.platform.security.Standings;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Tree;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The departments one may read, and what each set itself. */
@RestController
class DepartmentController {

    private final OkrTables tables;
    private final OkrPages pages;
    private final Standings standings;

    DepartmentController(OkrTables tables, OkrPages pages, Standings standings) {
        this.tables = tables;
        this.pages = pages;
        this.standings = standings;
    }

    /** A department stands under one that may not be read: this one is told by its name only. */
    private record Line(
            DepartmentId department,
            Optional<Words> name,
            Optional<DepartmentId> under,
            Optional<Visibility> visibility,
            Optional<List<DepartmentRole>> mine,
            Optional<List<Cycle>> cycles,
            Optional<Boolean> readable) {}

    @GetMapping(path = "/api/departments", produces = MediaType.APPLICATION_JSON_VALUE)
    String departments(@AuthenticationPrincipal PersonId me) {
        Standing standing = standings.of(me);
        List<Line> lines = tables.read(() -> lines(tables.departments(), tables.cycles(), standing));
        return CanonicalJson.write(Tree.object(Map.of("departments", lines)));
    }

    private static List<Line> lines(Departments departments, Map<DepartmentId, List<Cycle>> cycles, Standing standing) {
        Set<DepartmentId> readable = departments.readableTo(standing);
        Set<DepartmentId> above = readable.stream()
                .flatMap(it ->
                        Optional.ofNullable(departments.all().get(it)).flatMap(Departments.Department::under).stream())
                .collect(Collectors.toUnmodifiableSet());
        return departments.all().values().stream()
                .filter(it -> readable.contains(it.id()) || above.contains(it.id()))
                .map(it -> readable.contains(it.id())
                        ? line(it, standing, cycles.getOrDefault(it.id(), List.of()))
                        : nameOf(it))
                .toList();
    }

    private static Line line(Departments.Department it, Standing standing, List<Cycle> cycles) {
        List<DepartmentRole> mine = standing.departments().getOrDefault(it.id(), Set.of()).stream()
                .sorted()
                .toList();
        return new Line(
                it.id(),
                it.name(),
                it.under(),
                Optional.of(it.visibility()),
                Optional.of(mine),
                Optional.of(cycles),
                Optional.empty());
    }

    private static Line nameOf(Departments.Department it) {
        return new Line(
                it.id(),
                it.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false));
    }

    /** @param cycle the department's current one when absent */
    @GetMapping(path = "/api/departments/{id}/okrs", produces = MediaType.APPLICATION_JSON_VALUE)
    String okrs(@PathVariable String id, @RequestParam Optional<String> cycle, @AuthenticationPrincipal PersonId me) {
        return CanonicalJson.write(pages.sheet(Asked.department(id), cycle.map(Asked::cycle), me));
    }

    /** @param item an objective, a key result, or the department itself for its charter */
    @GetMapping(path = "/api/departments/{id}/okrs/{item}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    String history(@PathVariable String id, @PathVariable String item, @AuthenticationPrincipal PersonId me) {
        return CanonicalJson.write(pages.history(Asked.department(id), Asked.item(item), me));
    }

    /**
     * @param year this one when absent
     * @param on the day to reckon from; today when absent
     */
    @GetMapping(path = "/api/departments/{id}/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    String forecast(
            @PathVariable String id,
            @RequestParam Optional<String> year,
            @RequestParam Optional<String> on,
            @AuthenticationPrincipal PersonId me) {
        return CanonicalJson.write(pages.forecast(Asked.department(id), year.map(Asked::year), on.map(Asked::day), me));
    }

    /** @param year this one when absent */
    @GetMapping(path = "/api/departments/{id}/rollup", produces = MediaType.APPLICATION_JSON_VALUE)
    String rollup(@PathVariable String id, @RequestParam Optional<String> year, @AuthenticationPrincipal PersonId me) {
        return CanonicalJson.write(pages.rollUp(Asked.department(id), year.map(Asked::year), me));
    }

    /** @param year this one when absent */
    @GetMapping(path = "/api/alignment", produces = MediaType.APPLICATION_JSON_VALUE)
    String alignment(@RequestParam Optional<String> year, @AuthenticationPrincipal PersonId me) {
        return CanonicalJson.write(pages.alignment(year.map(Asked::year), me));
    }
}
