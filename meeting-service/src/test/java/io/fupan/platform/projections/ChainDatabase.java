package io.fupan.platform.projections;

import io.fupan.Sample;
import io.fupan.access.GrantRole;
import io.fupan.database.TestPostgres;
import io.fupan.platform.axon.House;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database for one test class, somebody who makes events, and what the projections' table says. */
final class ChainDatabase implements BeforeAllCallback, AfterAllCallback {

    /** A build and how far it is. */
    record Row(int build, int version, String state, long position) {}

    private final TestPostgres postgres = new TestPostgres();
    private House house;

    @Override
    public void beforeAll(ExtensionContext context) {
        postgres.beforeAll(context);
        house = House.build(pool());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        house.close();
        postgres.afterAll(context);
    }

    TestPostgres postgres() {
        return postgres;
    }

    DataSource pool() {
        return postgres.dataSource();
    }

    JdbcClient client() {
        return JdbcClient.create(pool());
    }

    /** The last event's position. */
    long head() {
        return house.node().engine().head();
    }

    /** So many events more, and the last one's position. */
    long more(int events) {
        List<CompletableFuture<Long>> given =
                IntStream.range(0, events).mapToObj(_ -> one()).toList();
        given.forEach(CompletableFuture::join);
        return head();
    }

    private CompletableFuture<Long> one() {
        Act act = Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
        return house.gate().give(new GrantRole(act, new PersonId(UUID.randomUUID()), OrganisationRole.AUDITOR));
    }

    /** One event more, which happened two hours ago. */
    void moreLongAgo() {
        client().sql("""
            with head as (update event_head set position = position + 1 returning position)
            insert into events select (jsonb_populate_record(e, jsonb_build_object(
                'position', h.position, 'command_id', null, 'event_id', gen_random_uuid(),
                'recorded_at', now() - interval '2 hours'))).*
            from head h join events e on e.position = h.position - 1
            """).update();
    }

    /** As docs/operating.md says. */
    void rebuild(String name) {
        client().sql("""
            insert into projections (name, version)
            select name, version from projections where name = ? and state = 'live'
            """).param(name).update();
    }

    List<Row> rows(String name) {
        return client().sql("select build, version, state, position from projections where name = ? order by build")
                .param(name)
                .query(Row.class)
                .list();
    }

    List<Row> rows(String name, String state) {
        return rows(name).stream().filter(row -> row.state().equals(state)).toList();
    }

    boolean hasSchema(String schema) {
        return client().sql("select to_regnamespace(?) is not null")
                .param(schema)
                .query(Boolean.class)
                .single();
    }
}
