package io.fupan.bench.index;

import io.fupan.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** A fresh, durable PostgreSQL with the settings the service starts it with, but for what would come in between. */
final class Database implements AutoCloseable {

    private final Path directory = Files.createTempDirectory("fupan-bench-");
    private final EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
    private final Connection watch = connect("postgres");

    Database() throws IOException, SQLException {
        // One store alone would reach a checkpoint after a gigabyte; here several share what lies between two.
        execute("alter system set max_wal_size = '8GB'");
        execute("alter system set checkpoint_timeout = '30min'");
        execute("alter system set autovacuum = off");
        execute("select pg_reload_conf()");
    }

    Path directory() {
        return directory;
    }

    Connection connect(String database) throws SQLException {
        String url = postgres.jdbcUrl().replaceFirst("/postgres$", "/" + database);
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }

    void execute(String sql) throws SQLException {
        try (var statement = watch.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Bytes of log written since the beginning. */
    long log() throws SQLException {
        return number(watch, "select (pg_current_wal_insert_lsn() - '0/0')::bigint");
    }

    /** Seconds a process has had of the processors; not a number where the system does not tell (only Linux does). */
    static double seconds(long process) throws IOException {
        Path told = Path.of("/proc/" + process + "/schedstat");
        if (!Files.exists(told)) return Double.NaN;
        return Long.parseLong(Files.readString(told).split(" ")[0]) / 1e9;
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        watch.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
