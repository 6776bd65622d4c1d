package io.fupan.platform.projections;

import static io.fupan.platform.projections.Build.State.LIVE;
import static io.fupan.platform.projections.Build.State.RETIRED;

import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.EventTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code projections}, and the schemas they stand for. */
final class Builds {

    private static final String COLUMNS = "build, name, version, state, position";

    private static final String FIND =
            "select " + COLUMNS + " from projections where name = ? and version = ? and state = ?";

    /** Held shared by readers of a build, so that it is not dropped under them. */
    private static final int READERS = "projections".hashCode();

    private static final String READ = "select " + COLUMNS + ", pg_advisory_xact_lock_shared(" + READERS
            + ", build) from projections where name = ? and version = ? and state = 'live'";

    /**
     * What was built before words were erased may still hold them; it is built anew, beside. What is being built
     * meanwhile comes first.
     */
    private static final String REQUIRE = """
        insert into projections (name, version, begun_at)
        select :name, :version, (select position from event_head) where not exists (
            select from projections
            where name = :name and version = :version and (state = 'building' or state = 'live' and begun_at >= (
                select coalesce(max(position), 0) from events where name = :erasure)))
        on conflict do nothing
        """;

    private static final String ERASURE = EventTypes.of(WordsErased.class).name();

    /**
     * A server that does not hear of this node in the middle of a transaction ends it, so that others can go on. And
     * tables that can be built again need not be on the disk when the commit returns: if it is lost, so is the
     * position.
     */
    private static final String ENTER = """
        select set_config('search_path', ? || ', ' || current_setting('search_path'), true),
               set_config('idle_in_transaction_session_timeout', ?, true),
               set_config('synchronous_commit', 'off', true)
        from projections where build = ?
        """;

    /** Retired, or nobody has worked on it for an hour although there has been something to do. */
    private static final String UNUSED = "select " + COLUMNS + """
         from projections p where state = 'retired' or worked_at < now() - interval '1 hour' and exists (
             select from events e where e.position = p.position + 1 and e.recorded_at < now() - interval '1 hour')
        """;

    private static final String FORGET = "delete from projections where build = ? and state = ? and position = ?"
            + " and pg_try_advisory_xact_lock(" + READERS + ", build)";

    private final JdbcClient database;

    Builds(JdbcClient database) {
        this.database = database;
    }

    /** Sees to it that there is one of this version that holds nothing erased, or will be. */
    void require(Projection projection) {
        database.sql(REQUIRE)
                .param("name", projection.name())
                .param("version", projection.version())
                .param("erasure", ERASURE)
                .update();
    }

    Optional<Build> find(Projection projection, Build.State state) {
        return database.sql(FIND)
                .params(projection.name(), projection.version(), state.code())
                .query(Builds::build)
                .optional();
    }

    /** From here to the end of the transaction its tables go by their bare names; whether it is still there. */
    boolean enter(Build build, Duration silence) {
        return database.sql(ENTER)
                .params(build.schema(), String.valueOf(silence.toMillis()), build.number())
                .query((_, _) -> build)
                .optional()
                .isPresent();
    }

    /** Enters the live one, which stays until the end of the transaction; whether there is one. */
    boolean enterToRead(Projection projection, Duration silence) {
        Optional<Build> live = live(projection);
        // Between being found and being held it may have been dropped, but then another is live.
        while (live.isPresent() && !enter(live.get(), silence)) live = live(projection);
        return live.isPresent();
    }

    private Optional<Build> live(Projection projection) {
        return database.sql(READ)
                .params(projection.name(), projection.version())
                .query(Builds::build)
                .optional();
    }

    /** Waits until nobody else works on it; whether it is still as it was found. */
    boolean lock(Build build) {
        return database.sql(
                        "select 1 from projections where build = ? and state = ? and position = ? for no key update")
                .params(build.number(), build.state().code(), build.position())
                .query((_, _) -> build)
                .optional()
                .isPresent();
    }

    /** Waits until nobody works on the live one; then nobody does until the end of the transaction. */
    void lockLive(Projection projection) {
        database.sql(FIND + " for no key update")
                .params(projection.name(), projection.version(), LIVE.code())
                .query(Builds::build)
                .optional();
    }

    void createSchema(Build build) {
        database.sql("drop schema if exists %1$s cascade; create schema %1$s".formatted(build.schema()))
                .update();
    }

    void advance(Build build, long position) {
        database.sql("update projections set position = ?, worked_at = now() where build = ?")
                .params(position, build.number())
                .update();
    }

    /** It is read from now on, instead of the one that is. */
    void putLive(Build build, Projection projection) {
        find(projection, LIVE).ifPresent(old -> put(old, RETIRED));
        put(build, LIVE);
    }

    private void put(Build build, Build.State state) {
        database.sql("update projections set state = ? where build = ?")
                .params(state.code(), build.number())
                .update();
    }

    /** What may be dropped, of all names and versions. */
    List<Build> unused() {
        return database.sql(UNUSED).query(Builds::build).list();
    }

    /** Drops it unless somebody reads it or works on it after all. */
    void drop(Build unused) {
        database.sql("set local lock_timeout = '100ms'").update();
        int forgotten = database.sql(FORGET)
                .params(unused.number(), unused.state().code(), unused.position())
                .update();
        if (forgotten > 0)
            database.sql("drop schema if exists " + unused.schema() + " cascade")
                    .update();
    }

    private static Build build(ResultSet row, int number) throws SQLException {
        return new Build(
                row.getInt("build"),
                row.getString("name"),
                row.getInt("version"),
                Build.state(row.getString("state")),
                row.getLong("position"));
    }
}
