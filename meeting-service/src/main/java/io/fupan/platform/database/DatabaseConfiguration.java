package io.fupan.platform.database;

import io.fupan.platform.start.FupanSettings;
import io.fupan.platform.start.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: ours unless another is named, checked before anything is written to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OLDEST_SUPPORTED = 15;

    @Bean
    @ConditionalOnBooleanProperty("fupan.embedded-database")
    EmbeddedPostgres embeddedPostgres(FupanSettings settings) {
        return EmbeddedPostgres.start(settings.dataDir());
    }

    @Bean
    @ConditionalOnBooleanProperty("fupan.embedded-database")
    JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrateWhatWeSupport(JdbcConnectionDetails database) {
        return flyway -> {
            requireSupported(database);
            migrate(flyway, database);
        };
    }

    private static void migrate(Flyway flyway, JdbcConnectionDetails database) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException reason) {
            throw new StartFailure(
                    "The database at %s was set up by another version of Fupan; start that one, or give this one a database of its own."
                            .formatted(address(database)),
                    reason);
        }
    }

    private static void requireSupported(JdbcConnectionDetails database) {
        int version = majorVersion(database);
        if (version >= OLDEST_SUPPORTED) return;
        throw new StartFailure("The database at %s is PostgreSQL %d; Fupan needs PostgreSQL %d or newer."
                .formatted(address(database), version, OLDEST_SUPPORTED));
    }

    /** Asked outside the pool, which would answer a database that is down with a page of its own. */
    private static int majorVersion(JdbcConnectionDetails database) {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException reason) {
            throw new StartFailure(
                    "The database at %s cannot be used (%s); see that it runs and spring.datasource.url, username and password are right."
                            .formatted(address(database), firstSentence(reason)),
                    reason);
        }
    }

    /** Without the parameters, which may hold a password. */
    private static String address(JdbcConnectionDetails database) {
        return database.getJdbcUrl().split("\\?", 2)[0];
    }

    private static String firstSentence(SQLException reason) {
        return String.valueOf(reason.getMessage()).split("\\.? *[\\r\\n]|\\. ", 2)[0];
    }
}
