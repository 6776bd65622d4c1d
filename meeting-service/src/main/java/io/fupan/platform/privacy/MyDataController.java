package io.fupan.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fupan.platform.copies.Copies;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.platform.security.AccessLog;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/me/data}: everything about me as one file, for programs ({@code data.json}) and to read. */
@RestController
class MyDataController {

    private static final String DEED = "export-my-data";

    private final MyData data;
    private final Copies copies;
    private final AccessLog log;

    MyDataController(MyData data, Copies copies, AccessLog log) {
        this.data = data;
        this.copies = copies;
        this.log = log;
    }

    @GetMapping(path = "/api/me/data", produces = "application/zip")
    ResponseEntity<byte[]> mine(@AuthenticationPrincipal PersonId me, HttpServletRequest request) throws IOException {
        log.allowed(me, DEED);
        copies.issued(Copies.Kind.MY_DATA, me);
        JsonNode all = data.of(me, request.getSession().getId());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fupan-my-data.zip\"")
                .body(zip(all.toPrettyString(), DataPage.of(all, ReaderLanguage.of(request))));
    }

    private static byte[] zip(String json, String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write("data.json", json, zip);
            write("data.html", page, zip);
        }
        return bytes.toByteArray();
    }

    private static void write(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
