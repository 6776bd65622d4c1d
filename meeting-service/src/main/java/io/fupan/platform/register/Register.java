package io.fupan.platform.register;

import io.fupan.access.WhoMay;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.projections.Projections;
import io.fupan.platform.sight.Sight;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds decisions in the meetings whose decisions somebody may read; the database leaves the others out. */
@Repository
class Register {

    /**
     * @param entries JSON objects, newest first
     * @param total of all pages
     */
    record Found(List<String> entries, long total) {}

    private final JdbcClient database;
    private final Projections projections;
    private final PostgresEventStorageEngine engine;
    private final Sight sight;

    Register(JdbcClient database, Projections projections, PostgresEventStorageEngine engine, Sight sight) {
        this.database = database;
        this.projections = projections;
        this.engine = engine;
        this.sight = sight;
    }

    /** What was recorded on this node before is among it. */
    Found find(PersonId reader, Search search) {
        Sight.Condition seen = sight.of(reader, WhoMay.READ_DECISIONS, "d.meeting");
        return projections.read(RegisterProjection.NAME, engine.head(), () -> found(seen, search));
    }

    private Found found(Sight.Condition seen, Search search) {
        var where = new Where(search, seen);
        long total = database.sql("select count(*) from register d where " + where.clause())
                .params(where.values)
                .query(Long.class)
                .single();
        where.with("size", search.size());
        where.with("skipped", (long) search.page() * search.size());
        List<String> entries = database.sql("select entry from register d where " + where.clause()
                        + " order by position desc limit :size offset :skipped")
                .params(where.values)
                .query((row, _) -> row.getString("entry"))
                .list();
        return new Found(entries, total);
    }

    /** The conditions of a search with what they compare to. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where(Search search, Sight.Condition seen) {
            conditions.add(seen.sql());
            values.putAll(seen.values());
            for (String word : search.words())
                and("d.words ilike :word" + values.size(), "word" + values.size(), like(word));
            id("d.meeting = :meeting", "meeting", search.meeting());
            id("d.department = :department", "department", search.department());
            id("d.recorded_by = :by", "by", search.by());
            search.how().map(Coded::code).ifPresent(it -> and("d.how = :how", "how", it));
            search.dissent().ifPresent(it -> and("d.dissent = :dissent", "dissent", it));
            moment("d.recorded_at >= :from", "from", search.from());
            moment("d.recorded_at < :to", "to", search.to());
        }

        private void id(String condition, String name, Optional<? extends Id> id) {
            id.ifPresent(it -> and(condition, name, it.value()));
        }

        private void moment(String condition, String name, Optional<Instant> moment) {
            moment.ifPresent(it -> and(condition, name, it.atOffset(ZoneOffset.UTC)));
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            with(name, value);
        }

        void with(String name, Object value) {
            values.put(name, value);
        }

        String clause() {
            return String.join(" and ", conditions);
        }

        /** The word itself, wherever it stands: what the pattern language means by its signs is not meant here. */
        private static String like(String word) {
            return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }
    }
}
