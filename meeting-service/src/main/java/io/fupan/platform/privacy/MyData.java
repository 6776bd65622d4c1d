package io.fupan.platform.privacy;

import io.fupan.access.Standing;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.platform.security.Sessions;
import io.fupan.platform.security.Standings;
import io.fupan.platform.sight.SeatTables;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything kept here that is about one person: what they did and said, what was done to them, and what each table has
 * of them. What others said is theirs, and is in here only where it was said to this person. Secrets of ours (hashes,
 * tokens) are nobody's data.
 */
@Component
class MyData {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** All events are looked through: nobody is looked up by what they did. */
    private static final String EVENTS = """
        select position, name, recorded_at, skeleton, erasable, by_person = :person as mine, recorded_by = :person as entered,
               'person:' || :person = any (tags) as about,
               (select substr(tag, 9) from unnest(tags) as tag where tag like 'meeting:%' limit 1) as meeting
        from events
        where by_person = :person or recorded_by = :person or skeleton::text like '%' || :person || '%'
        order by position
        """;

    private final JdbcClient database;
    private final Sessions sessions;
    private final Standings standings;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;
    private final Clock clock;

    MyData(
            JdbcClient database,
            Sessions sessions,
            Standings standings,
            Projections projections,
            PostgresEventStorageEngine engine,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.standings = standings;
        this.projections = projections;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * @param session the one that asks
     * @return {@code made}, a list for each table that has something, {@code sessions}, {@code roles}, {@code seats}
     *     and {@code events}
     */
    ObjectNode of(PersonId person, String session) {
        ObjectNode all = JSON.createObjectNode();
        all.put("made", clock.instant().toString());
        for (PersonalTable table : PersonalTable.ALL) {
            if (!table.shown().isEmpty() && exists(table)) put(all, table.name(), rows(table, person));
        }
        put(all, "sessions", JSON.valueToTree(sessions.of(person, session)));
        all.set("roles", roles(standings.of(person)));
        put(all, "seats", seats(person));
        put(all, "events", events(person));
        return all;
    }

    private static void put(ObjectNode all, String name, JsonNode list) {
        if (!list.isEmpty()) all.set(name, list);
    }

    private boolean exists(PersonalTable table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table.name())
                .query(Boolean.class)
                .single();
    }

    private ArrayNode rows(PersonalTable table, PersonId person) {
        return array(
                "select row_to_json(t)::text from (select %s from %s where %s) t"
                        .formatted(table.shown(), table.name(), table.theirs()),
                person);
    }

    private ArrayNode seats(PersonId person) {
        return projections.read(
                SeatTables.MEETINGS,
                engine.head(),
                () -> array(
                        "select row_to_json(t)::text from (select meeting, role from seats where person = :person) t",
                        person));
    }

    private ArrayNode array(String sql, PersonId person) {
        ArrayNode rows = JSON.createArrayNode();
        database.sql(sql)
                .param("person", person.value())
                .query(String.class)
                .list()
                .forEach(row -> rows.add(JSON.readTree(row)));
        return rows;
    }

    private static ObjectNode roles(Standing standing) {
        ObjectNode roles = JSON.createObjectNode();
        standing.roles().stream().map(Coded::code).sorted().forEach(roles.withArray("organisation")::add);
        standing.departments().forEach((department, held) -> in(roles, department.toString(), held));
        return roles;
    }

    private static void in(ObjectNode roles, String department, Set<DepartmentRole> held) {
        held.stream().map(Coded::code).sorted().forEach(roles.withArray(department)::add);
    }

    private ArrayNode events(PersonId person) {
        ArrayNode events = JSON.createArrayNode();
        database.sql(EVENTS)
                .param("person", person.value(), java.sql.Types.OTHER)
                .query((row, _) -> event(row))
                .list()
                .forEach(events::add);
        return events;
    }

    /** Their own, and what was done to them, whole; of what only mentions them, that it does. */
    private static ObjectNode event(ResultSet row) throws SQLException {
        ObjectNode event = JSON.createObjectNode();
        event.put("position", row.getLong("position"));
        event.put("event", row.getString("name"));
        event.put(
                "at",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        String meeting = row.getString("meeting");
        if (meeting != null) event.put("meeting", UUID.fromString(meeting).toString());
        boolean mine = row.getBoolean("mine") || row.getBoolean("entered");
        event.put("by", mine ? "me" : "others");
        if (mine || row.getBoolean("about")) {
            event.set("what", JSON.readTree(row.getString("skeleton")));
            words(row.getString("erasable"), event);
        }
        return event;
    }

    private static void words(@Nullable String erasable, ObjectNode event) {
        if (erasable == null) return;
        ObjectNode words = event.putObject("words");
        for (Map.Entry<String, JsonNode> part : JSON.readTree(erasable).properties())
            words.set(part.getKey(), part.getValue().path("value"));
    }
}
