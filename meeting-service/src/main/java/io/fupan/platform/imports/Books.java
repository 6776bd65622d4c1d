package io.fupan.platform.imports;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.DepartmentOkrs;
import io.fupan.events.EventTypes;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentMoved;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Theme;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Departments and what they set themselves, read from the record, so that nothing is missed that was just decided. */
@Component
class Books {

    private static final Set<String> OF_DEPARTMENTS = names(Stream.of(
            DepartmentDefined.class,
            DepartmentRenamed.class,
            DepartmentMoved.class,
            CharterSet.class,
            CharterRevised.class,
            DepartmentVisibilitySet.class));
    private static final Set<String> OF_OKRS = names(DepartmentOkrs.EVENTS.stream());

    /**
     * One department.
     *
     * @param under what it stands under; absent for the company
     */
    record Book(DepartmentId id, String name, Visibility visibility, Optional<DepartmentId> under, List<Theme> themes) {

        private static Book of(DepartmentId id) {
            return new Book(id, id.toString(), Visibility.DEPARTMENT, Optional.empty(), List.of());
        }

        private Book named(Words name) {
            return new Book(id, name.text().orElse(id.toString()), visibility, under, themes);
        }

        private Book shownTo(Visibility visibility) {
            return new Book(id, name, visibility, under, themes);
        }

        private Book under(Optional<DepartmentId> under) {
            return new Book(id, name, visibility, under, themes);
        }

        private Book serving(Charter charter) {
            return new Book(id, name, visibility, under, charter.themes());
        }
    }

    private final EventReader events;
    private final Standings standings;

    Books(EventReader events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    /**
     * The department, to those who may do something with it.
     *
     * @throws ProblemException 404 to those who may not read its OKRs either, 403 to the others
     */
    Book open(DepartmentId id, PersonId reader, String deed) {
        Book book = Optional.ofNullable(all().get(id)).orElseThrow(ProblemException::notFound);
        Standing standing = standings.of(reader);
        if (may(standing, book, deed)) return book;
        if (may(standing, book, WhoMay.READ_OKRS)) throw new ProblemException(Problem.of(403, "not-allowed"));
        throw ProblemException.notFound();
    }

    /** Those whose OKRs somebody may read. */
    List<Book> readableBy(PersonId reader) {
        Standing standing = standings.of(reader);
        return all().values().stream()
                .filter(book -> may(standing, book, WhoMay.READ_OKRS))
                .toList();
    }

    private static boolean may(Standing standing, Book book, String deed) {
        return WhoMay.allows(standing.to(book.id(), book.visibility()), deed);
    }

    /** Everything live of a department. */
    DepartmentOkrs okrs(DepartmentId department) {
        DepartmentOkrs okrs = DepartmentOkrs.NONE;
        for (StoredEvent stored : events.read(Set.of(department.tag().toString()), OF_OKRS, 0, Integer.MAX_VALUE))
            if (stored.payload() instanceof OkrEvent event) okrs = okrs.evolve(event);
        return okrs;
    }

    private Map<DepartmentId, Book> all() {
        Map<DepartmentId, Book> books = new LinkedHashMap<>();
        for (StoredEvent stored : events.read(Set.of(), OF_DEPARTMENTS, 0, Integer.MAX_VALUE))
            note(books, stored.payload());
        return books;
    }

    private static void note(Map<DepartmentId, Book> books, Object event) {
        switch (event) {
            case DepartmentDefined it -> change(books, it.department(), book -> book.named(it.name()));
            case DepartmentRenamed it -> change(books, it.department(), book -> book.named(it.name()));
            case DepartmentMoved it -> change(books, it.department(), book -> book.under(it.under()));
            case CharterSet it -> change(books, it.department(), book -> book.serving(it.charter()));
            case CharterRevised it -> change(books, it.department(), book -> book.serving(it.charter()));
            case DepartmentVisibilitySet it -> change(books, it.department(), book -> book.shownTo(it.visibility()));
            default -> {} // nothing else was asked for
        }
    }

    private static void change(Map<DepartmentId, Book> books, DepartmentId id, UnaryOperator<Book> change) {
        books.put(id, change.apply(books.getOrDefault(id, Book.of(id))));
    }

    private static Set<String> names(Stream<? extends Class<?>> types) {
        return types.map(type -> EventTypes.of(type).name()).collect(Collectors.toUnmodifiableSet());
    }
}
