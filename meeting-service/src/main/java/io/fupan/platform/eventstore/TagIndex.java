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

/**
 * The way from criteria to positions: the table {@code event_tags} as far as it reaches, and behind that, where it has
 * not come yet, the events one by one.
 */
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
           or a.tags <> '{}' and exists (
                select from events e
                where e.position = any (array(
                        select generate_series(greatest(a.after, r.position) + 1, h.position)
                        from event_tags_reach r, event_head h))
                  and e.tags @> a.tags and (a.names = '{}' or e.name = any (a.names)))
           or a.tags = '{}' and exists (
                select from unnest(a.names) as n (name)
                where a.after < (select max(e.position) from events e where e.name = n.name))
        """;

    private static final String NOT_INDEXED = """
        select e.position from events e
        where e.position = any (array(
                select generate_series(greatest(?, r.position) + 1, h.position) from event_tags_reach r, event_head h))
          and e.tags @> ?\
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
        List<Sql> positions = new ArrayList<>();
        for (Criteria.Criterion criterion : criteria.either()) {
            positions.add(indexed(position, criterion));
            if (!criterion.tags().isEmpty()) {
                positions.add(notIndexed(position, criterion));
            }
        }
        return lookedUp(Sql.joined("\n union ", positions), limit);
    }

    /** The same for one criterion with tags, only as far as the index reaches. */
    static Sql indexed(Criteria.Criterion criterion, int limit) {
        return lookedUp(indexed(0, criterion), limit);
    }

    /** As an array the positions are looked up one by one: no estimate can turn this into a scan of the table. */
    private static Sql lookedUp(Sql positions, int limit) {
        return positions
                .within("e.position = any (array(", " order by position limit ?))")
                .with(limit);
    }

    private static Sql indexed(long after, Criteria.Criterion criterion) {
        List<String> tags = criterion.tags();
        Sql sql = tags.isEmpty()
                ? new Sql("select t.position from events t where t.position > ?", List.of(after))
                : new Sql(
                        "select t.position from event_tags t where t.tag = ? and t.position > ?",
                        List.of(tags.getFirst(), after));
        sql = named(sql, "t", criterion);
        for (String tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
            sql = sql.and("exists (select from event_tags o where o.tag = ? and o.position = t.position)", tag);
        }
        return sql;
    }

    private static Sql notIndexed(long after, Criteria.Criterion criterion) {
        Sql sql = new Sql(NOT_INDEXED, List.of(after, criterion.tags().toArray(String[]::new)));
        return named(sql, "e", criterion);
    }

    private static Sql named(Sql sql, String table, Criteria.Criterion criterion) {
        Set<String> names = criterion.names();
        return names.isEmpty() ? sql : sql.and(table + ".name = any (?)", names.toArray(String[]::new));
    }
}
