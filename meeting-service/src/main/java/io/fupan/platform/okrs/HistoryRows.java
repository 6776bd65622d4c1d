package io.fupan.platform.okrs;

import io.fupan.events.Recorded;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Tree;
import io.fupan.vocabulary.DecisionId;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that was ever changed, item by item: nothing is overwritten here. */
record HistoryRows(JdbcClient database, Recorded recorded) {

    private static final String ADD = """
        insert into history (item, position, department, at, by, kind, before, after, reason, decision)
        values (:item, :position, :department, :at, :by, :kind, :before::json, :after::json, :reason, :decision)
        on conflict do nothing
        """;

    void add(Id item, DepartmentId department, Change change) {
        database.sql(ADD)
                .param("item", item.value())
                .param("position", recorded.position())
                .param("department", department.value())
                .param("at", recorded.at().atOffset(ZoneOffset.UTC))
                .param("by", recorded.by().person().map(PersonId::value).orElse(null))
                .param("kind", change.kind())
                .param("before", change.before().map(HistoryRows::json).orElse(null))
                .param("after", change.after().map(HistoryRows::json).orElse(null))
                .param("reason", change.reason().flatMap(Words::text).orElse(null))
                .param("decision", change.decision().map(DecisionId::value).orElse(null))
                .update();
    }

    private static String json(Object value) {
        return CanonicalJson.write(Tree.object(value));
    }
}
