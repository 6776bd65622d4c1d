package io.fupan.platform.accounts;

import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. People of the demo have none. */
@Repository
public class Accounts {

    private static final String SELECT =
            "select person, email, password_hash, verified_at, disabled_at, departments from accounts ";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** Whether anybody could sign in with a password. */
    public boolean exist() {
        return database.sql("select exists (select from accounts)")
                .query(Boolean.class)
                .single();
    }

    public List<Account> all() {
        return database.sql(SELECT + "order by created_at, person")
                .query(Accounts::account)
                .list();
    }

    public Optional<Account> find(PersonId person) {
        return database.sql(SELECT + "where person = ?")
                .param(person.value())
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> find(EmailAddress email) {
        return database.sql(SELECT + "where email = ?")
                .param(email.value())
                .query(Accounts::account)
                .optional();
    }

    /** @return false when somebody has this address already */
    public boolean open(PersonId person, EmailAddress email, List<DepartmentId> departments) {
        try {
            database.sql("insert into accounts (person, email, departments) values (?, ?, ?)")
                    .param(person.value())
                    .param(email.value())
                    .param(departments.stream().map(DepartmentId::value).toArray(UUID[]::new))
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Nobody else opens an account before this transaction ends. */
    public void close() {
        database.sql("lock table accounts in share row exclusive mode").update();
    }

    void setPassword(PersonId person, PasswordHash hash) {
        database.sql("update accounts set password_hash = ? where person = ?")
                .param(hash.encoded())
                .param(person.value())
                .update();
    }

    /** @return false when somebody has this address already */
    public boolean move(PersonId person, EmailAddress email) {
        try {
            database.sql("update accounts set email = ? where person = ?")
                    .params(email.value(), person.value())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Somebody followed a link sent to their address. */
    public void verify(PersonId person) {
        database.sql("update accounts set verified_at = coalesce(verified_at, now()) where person = ?")
                .param(person.value())
                .update();
    }

    public void disable(PersonId person) {
        database.sql("update accounts set disabled_at = coalesce(disabled_at, now()) where person = ?")
                .param(person.value())
                .update();
    }

    public void enable(PersonId person) {
        database.sql("update accounts set disabled_at = null where person = ?")
                .param(person.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        UUID[] departments = (UUID[]) row.getArray("departments").getArray();
        return new Account(
                new PersonId(row.getObject("person", UUID.class)),
                new EmailAddress(row.getString("email")),
                Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
                instant(row, "verified_at"),
                instant(row, "disabled_at"),
                Arrays.stream(departments).map(DepartmentId::new).toList());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
