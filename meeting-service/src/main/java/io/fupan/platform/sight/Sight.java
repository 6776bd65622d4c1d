package io.fupan.platform.sight;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The condition under which a meeting's line is one for this reader: which roles may is asked of {@link WhoMay}, and
 * what makes somebody a reader of it is what {@link io.fupan.access.Seating} says, in the database's words.
 */
@Component
public class Sight {

    /** @param everything whether it leaves nothing out */
    public record Condition(String sql, Map<String, Object> values, boolean everything) {}

    private static final String SEATED =
            "exists (select from seats s where s.meeting = %1$s and s.person = :reader and s.role = any (:seats))";
    private static final String SHOWN = """
        exists (select from sights v where v.meeting = %1$s and v.closed
                and (v.visibility = 'organisation' and :belongs
                     or v.visibility = 'department' and v.department = any (cast(:departments as uuid[]))))
        """;

    private final Standings standings;

    Sight(Standings standings) {
        this.standings = standings;
    }

    /**
     * For a query within a projection that has {@link SeatTables}.
     *
     * @param deed a view of a meeting, as in {@link WhoMay}
     * @param meeting the column that holds the meeting's id
     */
    public Condition of(PersonId reader, String deed, String meeting) {
        Standing standing = standings.of(reader);
        Map<String, Object> values = new HashMap<>();
        values.put("reader", reader.value());
        values.put("seats", rolesThatMay(deed));
        boolean everything = WhoMay.allows(standing.everywhere(), deed);
        values.put("everything", everything);
        values.put("readers", WhoMay.allows(Set.of(Role.READER), deed));
        values.put("belongs", standing.belongs());
        values.put(
                "departments",
                standing.departments().keySet().stream()
                        .map(DepartmentId::toString)
                        .toArray(String[]::new));
        String sql = "(:everything or " + SEATED + " or :readers and " + SHOWN + ")";
        return new Condition(sql.formatted(meeting), values, everything);
    }

    private static String[] rolesThatMay(String deed) {
        return Arrays.stream(Role.values())
                .filter(role -> WhoMay.allows(Set.of(role), deed))
                .map(Role::code)
                .toArray(String[]::new);
    }
}
