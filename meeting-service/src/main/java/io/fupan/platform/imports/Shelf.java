package io.fupan.platform.imports;

import io.fupan.sheets.Column;
import io.fupan.sheets.Wanted;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files between looking and importing, on any node: one a person and department, for an hour. */
@Repository
class Shelf {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {};

    private static final String INSERT = """
        insert into imports (id, department, person, name, content, columns, cycle, seen)
        values (:id, :department, :person, :name, :content, :columns::json, :cycle, :seen)
        """;

    private final JdbcClient database;

    Shelf(JdbcClient database) {
        this.database = database;
    }

    /** In the place of what this person looked at before. */
    @Transactional
    void keep(Kept kept) {
        database.sql("delete from imports where created_at < now() - interval '1 hour' or person = ? and department"
                        + " = ?")
                .params(kept.person().value(), kept.department().value())
                .update();
        database.sql(INSERT)
                .param("id", kept.id())
                .param("department", kept.department().value())
                .param("person", kept.person().value())
                .param("name", kept.name())
                .param("content", kept.content())
                .param("columns", columns(kept.wanted()))
                .param("cycle", kept.wanted().cycle().map(Cycle::name).orElse(null))
                .param("seen", kept.seen())
                .update();
    }

    void lookedAgain(UUID id, Wanted wanted, String seen) {
        database.sql("update imports set columns = :columns::json, cycle = :cycle, seen = :seen where id = :id")
                .param("columns", columns(wanted))
                .param("cycle", wanted.cycle().map(Cycle::name).orElse(null))
                .param("seen", seen)
                .param("id", id)
                .update();
    }

    /** Its words are in the record now; the file itself is needed no more. */
    void imported(UUID id, long position) {
        database.sql("update imports set position = ?, content = '' where id = ?")
                .params(position, id)
                .update();
    }

    /** Only whoever brought it finds it again. */
    Optional<Kept> find(UUID id, DepartmentId department, PersonId person) {
        return database.sql("select * from imports where id = ? and department = ? and person = ?")
                .params(id, department.value(), person.value())
                .query(Shelf::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        Optional<Long> imported = row.wasNull() ? Optional.empty() : Optional.of(position);
        return new Kept(
                row.getObject("id", UUID.class),
                new DepartmentId(row.getObject("department", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getBytes("content"),
                wanted(row),
                row.getString("seen"),
                imported);
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        JSON.readValue(row.getString("columns"), PLACES)
                .forEach((code, place) -> Column.coded(code).ifPresent(column -> columns.put(column, place)));
        return new Wanted(columns, Optional.ofNullable(row.getString("cycle")).map(Cycle::new));
    }

    private static String columns(Wanted wanted) {
        Map<String, Integer> columns = new TreeMap<>();
        wanted.columns().forEach((column, place) -> columns.put(column.code(), place));
        return JSON.writeValueAsString(columns);
    }
}
