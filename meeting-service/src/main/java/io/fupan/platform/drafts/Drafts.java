package io.fupan.platform.drafts;

import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's drafts. Nothing here asks for one without saying whose. */
@Repository
class Drafts {

    /** Of one person. Each is as large as a body may be. */
    static final int MOST = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = "select version, content from drafts where person = :person and key = :key";
    private static final String DELETE = "delete from drafts where person = :person and key = :key";
    private static final String FORGET = "delete from drafts where changed_at < now() - interval '1 year'";
    private static final String COUNT = "select count(*) from drafts where person = ?";
    private static final String INSERT = """
        insert into drafts (person, key, content) values (:person, :key, :content)
        on conflict do nothing returning version
        """;
    private static final String UPDATE = """
        update drafts set content = :content, version = default, changed_at = now()
        where person = :person and key = :key and version = :version returning version
        """;

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    Draft find(PersonId person, String key) {
        return database.sql(SELECT)
                .param("person", person.value())
                .param("key", key)
                .query((row, _) -> new Draft(row.getLong("version"), JSON.readTree(row.getString("content"))))
                .optional()
                .orElseGet(() -> new Draft(0, JSON.createObjectNode()));
    }

    /** @return the new version; none when there is a draft of this key by now */
    Optional<Long> begin(PersonId person, String key, String content) {
        database.sql(FORGET).update();
        return database.sql(INSERT)
                .param("person", person.value())
                .param("key", key)
                .param("content", content)
                .query(Long.class)
                .optional();
    }

    /** @return the new version; none when this is not the version that is there */
    Optional<Long> change(PersonId person, String key, long version, String content) {
        return database.sql(UPDATE)
                .param("person", person.value())
                .param("key", key)
                .param("version", version)
                .param("content", content)
                .query(Long.class)
                .optional();
    }

    boolean hasRoom(PersonId person) {
        return database.sql(COUNT).param(person.value()).query(Integer.class).single() < MOST;
    }

    void delete(PersonId person, String key) {
        database.sql(DELETE).param("person", person.value()).param("key", key).update();
    }
}
