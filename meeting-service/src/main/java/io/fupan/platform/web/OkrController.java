package io.fupan.platform.web;

import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.Event;
import io.fupan.events.EventTypes;
import io.fupan.events.OkrEvent.KeyResultAdded;
import io.fupan.events.OkrEvent.ObjectiveSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.security.Standings;
import io.fupan.room.CanonicalJson;
import io.fupan.vocabulary.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/okrs}: the departments one may read with what they set themselves, as a meeting would find it. */
@RestController
class OkrController {

    private static final Set<String> NAMES = Stream.of(
                    DepartmentDefined.class, DepartmentVisibilitySet.class, ObjectiveSet.class, KeyResultAdded.class)
            .map(type -> EventTypes.of(type).name())
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader events;
    private final Standings standings;

    OkrController(EventReader events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    @GetMapping(path = "/api/okrs", produces = MediaType.APPLICATION_JSON_VALUE)
    String okrs(@AuthenticationPrincipal PersonId me) {
        OkrBoard board = OkrBoard.EMPTY;
        for (StoredEvent stored : events.read(Set.of(), NAMES, 0, Integer.MAX_VALUE))
            board = board.evolve((Event) stored.payload());
        return CanonicalJson.write(board.tree(standings.of(me)));
    }
}
