package io.fupan.platform.accounts;

import io.fupan.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that have signed in to an account before; each holds a random token, of which a digest is kept. */
@Repository
public class Devices {

    private static final String REMEMBER = """
        insert into known_devices (digest, person) values (?, ?)
        on conflict (digest, person) do update set seen_at = now()
        """;

    private final JdbcClient database;

    Devices(JdbcClient database) {
        this.database = database;
    }

    public boolean knows(String token, PersonId person) {
        return database.sql("select exists (select from known_devices where digest = ? and person = ?)")
                .params(Digest.of(token), person.value())
                .query(Boolean.class)
                .single();
    }

    /** @return the token for the browser to keep: a new one each time, so that one that got out does not last */
    public String remember(PersonId person) {
        String token = Digest.newToken();
        database.sql(REMEMBER).params(Digest.of(token), person.value()).update();
        return token;
    }

    /** Whoever had their password is a stranger again. */
    public void forgetAll(PersonId person) {
        database.sql("delete from known_devices where person = ?")
                .param(person.value())
                .update();
    }

    public void forget(String token, PersonId person) {
        database.sql("delete from known_devices where digest = ? and person = ?")
                .params(Digest.of(token), person.value())
                .update();
    }
}
