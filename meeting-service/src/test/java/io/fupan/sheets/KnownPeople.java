package io.fupan.sheets;

import io.fupan.Sample;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.ThemeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two people, two of one name, one theme, one objective of the company. */
public record KnownPeople() implements Surroundings {

    public static final PersonId LI_JING = new PersonId(Sample.id(0x61));
    public static final PersonId WANG_LEI = new PersonId(Sample.id(0x62));
    public static final PersonId ONE_ZHANG = new PersonId(Sample.id(0x63));
    public static final PersonId OTHER_ZHANG = new PersonId(Sample.id(0x64));
    public static final ThemeId GROWTH = new ThemeId(Sample.id(0x71));

    private static final Map<PersonId, List<String>> NAMES = Map.of(
            LI_JING, List.of("李静", "Jing Li"),
            WANG_LEI, List.of("王磊", "Lei Wang"),
            ONE_ZHANG, List.of("张伟", "Wei Zhang"),
            OTHER_ZHANG, List.of("张伟", "Wei Zhang"));

    @Override
    public List<PersonId> named(String name) {
        return NAMES.keySet().stream()
                .filter(person ->
                        person.toString().equals(name) || NAMES.get(person).contains(name))
                .toList();
    }

    @Override
    public String name(PersonId person) {
        String name = NAMES.getOrDefault(person, List.of(person.toString())).getFirst();
        return named(name).size() == 1 ? name : person.toString();
    }

    @Override
    public Optional<ThemeId> theme(String name) {
        return Optional.of(GROWTH).filter(_ -> name.equals("增长"));
    }

    @Override
    public Optional<String> theme(ThemeId id) {
        return Optional.of("增长").filter(_ -> id.equals(GROWTH));
    }

    @Override
    public boolean isOurs(String department) {
        return Set.of("客户成功部", "Customer Success").contains(department);
    }

    @Override
    public boolean knows(String reference) {
        return reference.equals("公司-O2");
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 25);
    }
}
