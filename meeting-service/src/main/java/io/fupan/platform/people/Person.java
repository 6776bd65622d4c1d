package io.fupan.platform.people;

import io.fupan.platform.catalogue.Language;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody by name.
 *
 * @param language the one they prefer to read
 * @param seat where they sit in the demo
 */
public record Person(PersonId id, Map<Language, String> names, Language language, Optional<Seat> seat) {

    /** What somebody is called of whom nothing is known here any more. */
    static final Map<Language, String> ERASED =
            Map.of(Language.ZH, "资料已删除的人", Language.EN, "someone whose data was erased");

    public boolean isErased() {
        return names.equals(ERASED);
    }

    /**
     * A place at the demo's table.
     *
     * @param slug also the first label of its host name, {@code li-jing} in {@code li-jing.localhost}
     * @param role lead, member, observer, auditor, outsider or administrator
     * @param departments their names
     */
    public record Seat(String slug, String role, List<String> departments) {}

    public String name(Language wanted) {
        return names.getOrDefault(wanted, names.getOrDefault(language, id.toString()));
    }
}
