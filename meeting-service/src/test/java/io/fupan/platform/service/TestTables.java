package io.fupan.platform.service;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection's tables as they lie in the database. */
public record TestTables(TestService service, String projection) {

    /** All rows as texts, in some order. */
    public List<String> rows(String table) {
        return database()
                .sql("select t::text from %s_%d.%s t order by 1".formatted(projection, live(), table))
                .query(String.class)
                .list();
    }

    /** Drops nothing that is read, and folds all events again; returns when the new tables are read. */
    public void rebuild() {
        int before = live();
        database()
                .sql("insert into projections (name, version) select name, version from projections where build = ?")
                .param(before)
                .update();
        await().atMost(Duration.ofMinutes(1)).until(() -> live() != before);
    }

    private int live() {
        return database()
                .sql("select build from projections where name = ? and state = 'live'")
                .param(projection)
                .query(Integer.class)
                .single();
    }

    private JdbcClient database() {
        return service.bean(JdbcClient.class);
    }
}
