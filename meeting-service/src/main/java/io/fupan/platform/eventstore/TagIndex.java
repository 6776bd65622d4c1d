package io.fupan.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The way from criteria to positions: the table {@code event_tags}, which {@code append_events} fills. */
final class TagIndex {

    /**
     * Every step is a look-up, however many events there are. A count and a greatest position, where "exists" would say
     * it better, cannot become a scan or a hash of a whole table.
     */
    static final String CONFLICTS = """
        select distinct a.request
        from json_to_recordset(?::json) as a (request int, after bigint, tags text[], names text[])
        where exists (
                select from event_tags t
                where t.tag = a.tags[1] and t.position > a.after and (a.names = '{}' or t.name = any (a.names))
                  and cardinality(a.tags) = (
                    select count(*) from event_tags o where o.tag = any (a.tags) and o.position = t.position))
           or a.tags = '{}' and exists (
                select from unnest(a.names) as n (name)
                where a.after < (select max(e.position) from events e where e.name = n.name))
        """;

    private static final JsonMapper JSON = new JsonMapper();

    private TagIndex() {}

    /** One criterion that a request asks about. */
    private record Asked(int request, long after, List<String> tags, Set<String> names) {}

    /** Those whose condition an event already in the tables breaks; one statement for all of them. */
    static Set<Request.Append> conflicting(Connection connection, List<Request.Append> appends) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < appends.size(); i++) {
            Request.Append append = appends.get(i);
            for (Criteria.Criterion criterion : append.criteria().either()) {
                asked.add(new Asked(i, append.after(), criterion.tags(), criterion.names()));
            }
        }
        Set<Request.Append> conflicting = Collections.newSetFromMap(new IdentityHashMap<>());
        if (asked.isEmpty()) {
            return conflicting;
        }
        try (PreparedStatement select = connection.prepareStatement(CONFLICTS)) {
            select.setString(1, JSON.writeValueAsString(asked));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                conflicting.add(appends.get(rows.getInt(1)));
            }
        }
        return conflicting;
    }

    /**
     * A condition on {@code events e} that holds for what fits the criteria after a position.
     *
     * @param limit how many at most, for a single criterion only
     */
    static Sql after(long position, Criteria criteria, int limit) {
        if (criteria.anything()) {
            return new Sql("e.position > ?", List.of(position));
        }
        if (criteria.either().isEmpty()) {
            return new Sql("false", List.of());
        }
        List<Sql> positions = criteria.either().stream()
                .map(criterion -> positions(position, criterion))
                .toList();
        Sql all = Sql.joined("\n union ", positions);
        // As an array the positions are looked up one by one: no estimate can turn this into a scan of the table.
        return new Sql("e.position = any (array(" + all.text() + " order by position limit ?))", all.parameters())
                .with(limit);
    }

    private static Sql positions(long after, Criteria.Criterion criterion) {
        List<String> tags = criterion.tags();
        String names = criterion.names().isEmpty() ? "" : " and t.name = any (?)";
        Sql sql = tags.isEmpty()
                ? new Sql("select t.position from events t where t.position > ?" + names, List.of(after))
                : new Sql(
                        "select t.position from event_tags t where t.tag = ? and t.position > ?" + names,
                        List.of(tags.getFirst(), after));
        if (!criterion.names().isEmpty()) {
            sql = sql.with(criterion.names().toArray(String[]::new));
        }
        for (String tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
            sql = sql.and("exists (select from event_tags o where o.tag = ? and o.position = t.position)", tag);
        }
        return sql;
    }
}
