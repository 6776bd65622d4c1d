package io.fupan.database;

import com.zaxxer.hikari.HikariDataSource;
import io.fupan.platform.database.EmbeddedPostgres;
import io.fupan.platform.database.ForgetfulPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh database for one test class, migrated as the product's, on one server shared by all tests of this JVM:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestPostgres POSTGRES = new TestPostgres();
 * }</pre>
 */
public final class TestPostgres implements BeforeAllCallback, AfterAllCallback {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String database = "test_" + DATABASES.incrementAndGet();
    private final HikariDataSource dataSource = new HikariDataSource();

    /** Connections to this class's database, pooled; closed after the class. */
    public DataSource dataSource() {
        return dataSource;
    }

    public String jdbcUrl() {
        return Server.url(database);
    }

    public String user() {
        return Server.POSTGRES.user();
    }

    public String password() {
        return Server.POSTGRES.password();
    }

    /** What makes a Spring context, or a service started as a process with {@code --}, use this database. */
    public String[] springProperties() {
        return new String[] {
            "spring.datasource.url=" + jdbcUrl(),
            "spring.datasource.username=" + user(),
            "spring.datasource.password=" + password(),
        };
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Server.execute("create database " + database + " template " + TEMPLATE);
        dataSource.setJdbcUrl(jdbcUrl());
        dataSource.setUsername(user());
        dataSource.setPassword(password());
        dataSource.setMaximumPoolSize(32);
        dataSource.setMinimumIdle(0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dataSource.close();
        Server.execute("drop database " + database + " with (force)");
    }

    /** Starts with the first test that needs it and ends with the JVM. */
    private static final class Server {

        private static final Path DIRECTORY = directory();
        private static final EmbeddedPostgres POSTGRES = ForgetfulPostgres.start(DIRECTORY);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Server::end));
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(url(TEMPLATE), POSTGRES.user(), POSTGRES.password())
                    .load()
                    .migrate();
        }

        static String url(String database) {
            return POSTGRES.jdbcUrl().replaceFirst("[^/]*$", database);
        }

        static void execute(String sql) {
            try (Connection connection =
                            DriverManager.getConnection(POSTGRES.jdbcUrl(), POSTGRES.user(), POSTGRES.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException reason) {
                throw new IllegalStateException(sql, reason);
            }
        }

        private static Path directory() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres-");
            } catch (IOException reason) {
                throw new UncheckedIOException(reason);
            }
        }

        private static void end() {
            POSTGRES.close();
            try {
                FileSystemUtils.deleteRecursively(DIRECTORY);
            } catch (IOException reason) {
                throw new UncheckedIOException(reason);
            }
        }
    }
}
