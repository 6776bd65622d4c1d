package io.fupan.platform.imports;

import io.fupan.events.DepartmentOkrs;
import io.fupan.platform.imports.Books.Book;
import io.fupan.platform.people.Person;
import io.fupan.sheets.Surroundings;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Theme;
import io.fupan.vocabulary.ThemeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a department's sheet may speak of, as far as its reader may know: for one reading of it. */
final class Neighbourhood implements Surroundings {

    /** What the company is called where it is not called by its name. */
    private static final Set<String> COMPANY = Set.of("公司", "company");

    private final Book own;
    private final List<Book> readable;
    private final Function<DepartmentId, DepartmentOkrs> okrs;
    private final LocalDate today;
    private final Map<String, Set<PersonId>> people = new HashMap<>();
    private final Map<PersonId, String> names = new HashMap<>();
    private final Map<DepartmentId, Set<String>> codes = new HashMap<>();

    Neighbourhood(
            Book own,
            List<Book> readable,
            Function<DepartmentId, DepartmentOkrs> okrs,
            List<Person> people,
            LocalDate today) {
        this.own = own;
        this.readable = readable;
        this.okrs = okrs;
        this.today = today;
        people.forEach(this::note);
    }

    private void note(Person person) {
        names.put(person.id(), person.name(person.language()));
        Stream.concat(person.names().values().stream(), Stream.of(person.id().toString()))
                .forEach(name -> people.computeIfAbsent(plain(name), _ -> new LinkedHashSet<>())
                        .add(person.id()));
    }

    @Override
    public List<PersonId> named(String name) {
        return new ArrayList<>(people.getOrDefault(plain(name), Set.of()));
    }

    /** Their name where nobody else has it. */
    @Override
    public String name(PersonId person) {
        String name = names.getOrDefault(person, person.toString());
        return named(name).size() == 1 ? name : person.toString();
    }

    @Override
    public Optional<ThemeId> theme(String name) {
        return own.themes().stream()
                .filter(theme -> theme.name().text().filter(name::equals).isPresent())
                .map(Theme::id)
                .findFirst();
    }

    @Override
    public Optional<String> theme(ThemeId id) {
        return own.themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .flatMap(theme -> theme.name().text());
    }

    @Override
    public boolean isOurs(String department) {
        return plain(department).equals(plain(own.name()));
    }

    @Override
    public boolean knows(String reference) {
        String plain = plain(reference);
        return readable.stream()
                .anyMatch(book -> called(book)
                        .anyMatch(name -> plain.startsWith(name + "-")
                                && codes(book.id()).contains(plain.substring(name.length() + 1))));
    }

    private static Stream<String> called(Book book) {
        Stream<String> name = Stream.of(plain(book.name()));
        return book.under().isEmpty() ? Stream.concat(name, COMPANY.stream()) : name;
    }

    private Set<String> codes(DepartmentId department) {
        return codes.computeIfAbsent(department, id -> {
            DepartmentOkrs live = okrs.apply(id);
            return Stream.concat(
                            live.objectives().values().stream().map(Objective::code),
                            live.keyResults().values().stream().map(KeyResult::code))
                    .map(Neighbourhood::plain)
                    .collect(Collectors.toSet());
        });
    }

    @Override
    public LocalDate today() {
        return today;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
