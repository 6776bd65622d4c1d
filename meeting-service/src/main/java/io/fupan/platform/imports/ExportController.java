package io.fupan.platform.imports;

import io.fupan.access.WhoMay;
import io.fupan.platform.imports.Books.Book;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.platform.sheets.SheetFormat;
import io.fupan.sheets.Export;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A department's OKRs as a file, in the reader's language; importing it again changes nothing. */
@RestController
class ExportController {

    private final Books books;
    private final Importing importing;

    ExportController(Books books, Importing importing) {
        this.books = books;
        this.importing = importing;
    }

    /** @param cycle of all cycles when absent */
    @GetMapping({"/api/departments/{id}/okrs.csv", "/api/departments/{id}/okrs.xlsx", "/api/departments/{id}/okrs.md"})
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam Optional<String> cycle,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        Book book = books.open(ImportController.department(id), me, WhoMay.READ_OKRS);
        SheetFormat form = format(request.getRequestURI());
        Optional<Cycle> of = Given.optional("cycle", cycle.orElse(null), Cycle::new);
        Export export = importing.export(book, me, of, ReaderLanguage.of(request));
        String name = book.name() + of.map(it -> " " + it.name()).orElse("") + "." + form.code();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(form.write("OKR", export));
    }

    /** As the address ends. */
    private static SheetFormat format(String address) {
        return Arrays.stream(SheetFormat.values())
                .filter(it -> address.endsWith("." + it.code()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
