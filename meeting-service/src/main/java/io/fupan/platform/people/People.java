package io.fupan.platform.people;

import io.fupan.platform.catalogue.Language;
import io.fupan.vocabulary.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The directory: who is behind a {@link PersonId}. */
@Repository
public class People {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String SELECT =
            "select id, names, language, seat, seat_role, departments, erased_at from people ";
    private static final String UPSERT = """
        insert into people (id, names, language, seat, seat_role, departments)
        values (:id, :names::json, :language, :seat, :role, :departments)
        on conflict (id) do update set names = excluded.names, language = excluded.language, seat = excluded.seat,
               seat_role = excluded.seat_role, departments = excluded.departments
        where people.erased_at is null
        """;

    private static final String ERASE = """
        update people set names = '{}', seat = null, seat_role = null, departments = '{}', erased_at = now()
        where id = ? and erased_at is null
        """;

    private final JdbcClient database;

    public People(JdbcClient database) {
        this.database = database;
    }

    public List<Person> all() {
        return database.sql(SELECT + "order by id").query(People::person).list();
    }

    /** Those who have a seat in the demo. */
    public List<Person> seated() {
        return database.sql(SELECT + "where seat is not null order by id")
                .query(People::person)
                .list();
    }

    public Optional<Person> find(PersonId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(People::person)
                .optional();
    }

    /** Who this was is not known any more, and never will be again. */
    public void erase(PersonId person) {
        database.sql(ERASE).param(person.value()).update();
    }

    /** Adds somebody, or replaces what was known of them. */
    public void put(Person person) {
        database.sql(UPSERT)
                .param("id", person.id().value())
                .param("names", JSON.writeValueAsString(coded(person.names())))
                .param("language", person.language().code())
                .param("seat", person.seat().map(Person.Seat::slug).orElse(null))
                .param("role", person.seat().map(Person.Seat::role).orElse(null))
                .param("departments", departments(person))
                .update();
    }

    private static String[] departments(Person person) {
        return person.seat().map(Person.Seat::departments).orElse(List.of()).toArray(String[]::new);
    }

    private static Map<String, String> coded(Map<Language, String> names) {
        Map<String, String> coded = new TreeMap<>();
        names.forEach((language, name) -> coded.put(language.code(), name));
        return coded;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getObject("erased_at") == null ? names(row.getString("names")) : Person.ERASED,
                language(row.getString("language")).orElse(Language.EN),
                seat(row));
    }

    private static Map<Language, String> names(String json) {
        Map<Language, String> names = new TreeMap<>();
        JSON.readValue(json, NAMES)
                .forEach((code, name) -> language(code).ifPresent(language -> names.put(language, name)));
        return names;
    }

    private static Optional<Person.Seat> seat(ResultSet row) throws SQLException {
        String slug = row.getString("seat");
        if (slug == null) return Optional.empty();
        Array departments = row.getArray("departments");
        return Optional.of(
                new Person.Seat(slug, row.getString("seat_role"), List.of((String[]) departments.getArray())));
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
