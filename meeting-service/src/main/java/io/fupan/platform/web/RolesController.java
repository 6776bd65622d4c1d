package io.fupan.platform.web;

import io.fupan.access.Organisation;
import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.EventTypes;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/roles}: who is what in the organisation, for those who grant it and those who audit it. */
@RestController
class RolesController {

    /** @param departments those somebody leads or belongs to, with their roles there */
    record Held(String person, List<String> roles, Map<String, List<String>> departments) {

        static Held of(PersonId person, Standing standing) {
            Map<String, List<String>> departments = standing.departments().entrySet().stream()
                    .collect(Collectors.toMap(it -> it.getKey().toString(), it -> codes(it.getValue())));
            return new Held(person.toString(), codes(standing.roles()), departments);
        }

        private static List<String> codes(Collection<? extends Coded> roles) {
            return roles.stream().map(Coded::code).sorted().toList();
        }
    }

    record Department(String department, String name, String visibility) {

        static Department of(DepartmentId id, Organisation.Department it) {
            return new Department(
                    id.toString(), it.name().text().orElse(""), it.visibility().code());
        }
    }

    record Roles(List<Department> departments, List<Held> people) {}

    private static final Set<String> NAMES = Stream.concat(
                    Standing.ROLE_EVENTS.stream(),
                    Stream.of(DepartmentDefined.class, DepartmentRenamed.class, DepartmentVisibilitySet.class))
            .map(type -> EventTypes.of(type).name())
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader events;
    private final Standings standings;
    private final AccessLog log;

    RolesController(EventReader events, Standings standings, AccessLog log) {
        this.events = events;
        this.standings = standings;
        this.log = log;
    }

    @GetMapping("/api/roles")
    Roles roles(@AuthenticationPrincipal PersonId me) {
        if (!WhoMay.allows(standings.of(me).everywhere(), WhoMay.READ_ROLES)) {
            log.denied(me, WhoMay.READ_ROLES);
            throw new RuleBroken(Refusal.NOT_ALLOWED);
        }
        Organisation all = organisation();
        return new Roles(
                all.departments().entrySet().stream()
                        .map(it -> Department.of(it.getKey(), it.getValue()))
                        .toList(),
                all.standings().entrySet().stream()
                        .map(it -> Held.of(it.getKey(), it.getValue()))
                        .toList());
    }

    private Organisation organisation() {
        Organisation all = Organisation.EMPTY;
        for (StoredEvent stored : events.read(Set.of(), NAMES, 0, Integer.MAX_VALUE)) {
            if (stored.payload() instanceof OfOrganisation event) all = all.evolve(event);
            if (stored.payload() instanceof OrganisationEvent event) all = all.evolve(event);
        }
        return all;
    }
}
