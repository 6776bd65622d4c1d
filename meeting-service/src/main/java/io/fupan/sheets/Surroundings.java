package io.fupan.sheets;

import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a sheet speaks of without holding it: people, themes, other departments, the day. */
public interface Surroundings {

    /** Everybody a name could mean: by name in either language, by address, by id. */
    List<PersonId> named(String name);

    /** So that {@link #named} finds them again. */
    String name(PersonId person);

    Optional<ThemeId> theme(String name);

    Optional<String> theme(ThemeId id);

    /** The department's, as it is written in either language. */
    boolean isOurs(String department);

    /** Whether a reference above, such as {@code Company-O2}, points to something. */
    boolean knows(String reference);

    /** The latest day it is anywhere. */
    LocalDate today();
}
