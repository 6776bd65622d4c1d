package io.fupan.platform.okrs;

import io.fupan.access.Standing;
import io.fupan.insights.Goal;
import io.fupan.platform.security.Standings;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Okrs;
import io.fupan.room.Tree;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/okrs}: the departments one may read with what they set themselves, as a meeting would find it. */
@RestController
class OkrController {

    private record Whole(
            DepartmentId department,
            Optional<Words> name,
            Visibility visibility,
            List<Cycle> cycles,
            Map<ObjectiveId, Okrs.Goal> objectives,
            Map<KeyResultId, Okrs.Result> keyResults) {}

    private final OkrTables tables;
    private final Standings standings;

    OkrController(OkrTables tables, Standings standings) {
        this.tables = tables;
        this.standings = standings;
    }

    @GetMapping(path = "/api/okrs", produces = MediaType.APPLICATION_JSON_VALUE)
    String okrs(@AuthenticationPrincipal PersonId me) {
        Standing standing = standings.of(me);
        List<Whole> all = tables.read(() -> {
            Departments departments = tables.departments();
            return departments.readableTo(standing).stream()
                    .flatMap(it -> Optional.ofNullable(departments.all().get(it)).stream())
                    .map(this::whole)
                    .toList();
        });
        return CanonicalJson.write(Tree.object(Map.of("departments", all)));
    }

    private Whole whole(Departments.Department department) {
        List<Goal> goals = tables.goals(department.id());
        return new Whole(
                department.id(),
                department.name(),
                department.visibility(),
                tables.cycles(department.id()),
                Okrs.goals(goals.stream().map(Goal::objective).toList()),
                Okrs.results(
                        goals.stream().flatMap(it -> it.keyResults().stream()).toList()));
    }
}
