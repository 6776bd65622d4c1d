package io.fupan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestPostgresIT {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @Test
    void aTestClassHasAMigratedDatabaseOfItsOwn() throws SQLException {
        try (Connection connection = POSTGRES.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_database(), to_regclass('spring_session')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("test_");
            assertThat(row.getString(2)).isEqualTo("spring_session");
        }
    }
}
