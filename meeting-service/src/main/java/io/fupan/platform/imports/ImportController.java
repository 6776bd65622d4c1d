package io.fupan.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.imports.Books.Book;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.sheets.Column;
import io.fupan.sheets.Wanted;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Id;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A department's OKRs from a file or from what was pasted: first a look, then all of it or nothing. */
@RestController
class ImportController {

    /**
     * @param columns by code, where they stand from 1; empty to find them by their names again
     * @param cycle of everything that names none
     */
    record Chosen(
            @Nullable Map<String, Integer> columns,
            @Nullable String cycle) {}

    /** @param reason why what was there is another now; the file's name when nothing is said */
    record Applied(@Nullable String reason) {}

    record Receipt(long position) {}

    /** @param state {@code looked}, {@code reading}, {@code comparing}, {@code writing} or {@code imported} */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Progress(String state, Optional<Long> position) {}

    private static final String DEED = "ImportOkrs";
    private static final String IMPORT = "/api/departments/{id}/imports/{import}";
    private static final int LAST_COLUMN = 702;

    private final Books books;
    private final Importing importing;
    private final Shelf shelf;

    ImportController(Books books, Importing importing, Shelf shelf) {
        this.books = books;
        this.importing = importing;
        this.shelf = shelf;
    }

    @PostMapping(path = "/api/departments/{id}/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    Looked look(@PathVariable String id, @AuthenticationPrincipal PersonId me, HttpServletRequest request)
            throws IOException {
        Book book = books.open(department(id), me, DEED);
        Upload upload = new Upload(request);
        Optional<Cycle> cycle = Given.optional("cycle", upload.query("cycle").orElse(null), Cycle::new);
        return importing.look(book, me, upload.name(), upload.bytes(), cycle, ReaderLanguage.of(request));
    }

    @PostMapping(path = IMPORT + "/columns", produces = MediaType.APPLICATION_JSON_VALUE)
    Looked choose(
            @PathVariable String id,
            @PathVariable("import") String file,
            @RequestBody Chosen chosen,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        Book book = books.open(department(id), me, DEED);
        Optional<Cycle> cycle = Given.optional("cycle", chosen.cycle(), Cycle::new);
        return importing.lookAgain(
                book, kept(file, book, me), new Wanted(columns(chosen), cycle), ReaderLanguage.of(request));
    }

    @GetMapping(path = IMPORT, produces = MediaType.APPLICATION_JSON_VALUE)
    Progress progress(
            @PathVariable String id, @PathVariable("import") String file, @AuthenticationPrincipal PersonId me) {
        Kept kept = kept(file, books.open(department(id), me, DEED), me);
        String state = kept.position().isPresent()
                ? "imported"
                : importing.stage(kept.id()).map(Coded::code).orElse("looked");
        return new Progress(state, kept.position());
    }

    @PostMapping(path = IMPORT + "/apply", produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt apply(
            @PathVariable String id,
            @PathVariable("import") String file,
            @RequestBody Applied applied,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request)
            throws ExecutionException, InterruptedException {
        Book book = books.open(department(id), me, DEED);
        Optional<Words> reason = Given.optional("reason", applied.reason(), Words::of);
        return new Receipt(importing.apply(book, kept(file, book, me), reason, ReaderLanguage.of(request)));
    }

    private Kept kept(String file, Book book, PersonId me) {
        return shelf.find(id(file), book.id(), me).orElseThrow(ProblemException::notFound);
    }

    static DepartmentId department(String id) {
        return new DepartmentId(id(id));
    }

    /** An address that cannot be one of anything is one of nothing. */
    private static UUID id(String text) {
        try {
            return Id.parse(text);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }

    private static Map<Column, Integer> columns(Chosen chosen) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Optional.ofNullable(chosen.columns()).orElse(Map.of()).forEach((code, place) -> {
            if (place < 1 || place > LAST_COLUMN) throw malformed("out-of-range");
            columns.put(Column.coded(code).orElseThrow(() -> malformed("unknown-field")), place);
        });
        return columns;
    }

    private static ProblemException malformed(String problem) {
        return new ProblemException(Problem.malformed("columns", problem));
    }
}
