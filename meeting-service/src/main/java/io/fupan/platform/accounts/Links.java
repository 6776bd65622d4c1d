package io.fupan.platform.accounts;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open something once and for a while: their tokens have 256 random bits, and only digests are kept. */
@Repository
public class Links {

    /** What a link opens, and for how long. */
    public enum Purpose implements Coded {
        SET_UP(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1)),
        EMAIL(Duration.ofHours(24));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }

        public Duration validity() {
            return validity;
        }

        static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param person whose link it is; nobody's for whoever sets the installation up
     * @param email the address that is to become theirs
     */
    public record Link(Purpose purpose, Optional<PersonId> person, Optional<EmailAddress> email) {}

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /** @return the token; a person's earlier links for the same purpose open nothing any more */
    public String issue(Purpose purpose, PersonId person) {
        withdraw(purpose, person);
        return insert(purpose, person.value(), null);
    }

    /** @return the token of a link to an address, which is the person's once it was followed */
    public String issue(PersonId person, EmailAddress wanted) {
        withdraw(Purpose.EMAIL, person);
        return insert(Purpose.EMAIL, person.value(), wanted.value());
    }

    /** @return the token of a link for whoever sets the installation up */
    public String issueSetUp() {
        return insert(Purpose.SET_UP, null, null);
    }

    private String insert(Purpose purpose, @Nullable UUID person, @Nullable String email) {
        String token = Digest.newToken();
        database.sql("""
            insert into account_links (digest, purpose, person, email, expires_at)
            values (:digest, :purpose, :person, :email, now() + :seconds * interval '1 second')
            """)
                .param("digest", Digest.of(token))
                .param("purpose", purpose.code())
                .param("person", person, Types.OTHER)
                .param("email", email)
                .param("seconds", purpose.validity().toSeconds())
                .update();
        return token;
    }

    public void withdraw(Purpose purpose, PersonId person) {
        database.sql("delete from account_links where person = ? and purpose = ?")
                .params(person.value(), purpose.code())
                .update();
    }

    /** A person's links open nothing any more. */
    public void withdraw(PersonId person) {
        database.sql("delete from account_links where person = ?")
                .param(person.value())
                .update();
    }

    /** There is somebody now: nobody else sets the installation up. */
    public void withdrawSetUp() {
        database.sql("delete from account_links where purpose = ?")
                .param(Purpose.SET_UP.code())
                .update();
    }

    /** What a token opens, without using it up. */
    public Optional<Link> look(String token) {
        return database.sql("select purpose, person, email from account_links where digest = ? and expires_at > now()")
                .param(Digest.of(token))
                .query(Links::link)
                .optional();
    }

    /** Uses it up. Of two at the same time one gets it. */
    public Optional<Link> take(String token) {
        return database.sql(
                        "delete from account_links where digest = ? and expires_at > now() returning purpose, person,"
                                + " email")
                .param(Digest.of(token))
                .query(Links::link)
                .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                Purpose.of(row.getString("purpose")),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new));
    }
}
