package io.fupan.platform.sight;

import io.fupan.access.WhoMay;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.vocabulary.PersonId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those somebody meets: everybody seated in a meeting they may see. */
@Component
public class Companions {

    private final JdbcClient database;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;
    private final Sight sight;

    Companions(JdbcClient database, Projections projections, PostgresEventStorageEngine engine, Sight sight) {
        this.database = database;
        this.projections = projections;
        this.engine = engine;
        this.sight = sight;
    }

    public Set<PersonId> of(PersonId person) {
        Sight.Condition seen = sight.of(person, WhoMay.SEE_ROOM, "c.meeting");
        return projections.read(SeatTables.MEETINGS, engine.head(), () -> of(seen));
    }

    private Set<PersonId> of(Sight.Condition seen) {
        return database.sql("select distinct c.person from seats c where " + seen.sql())
                .params(seen.values())
                .query((row, _) -> PersonId.of(row.getString("person")))
                .set();
    }
}
