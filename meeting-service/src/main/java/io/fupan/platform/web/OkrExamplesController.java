package io.fupan.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/okr-examples}: good OKRs of common kinds of teams, in both languages, to start from. */
@RestController
class OkrExamplesController {

    private static final Resource EXAMPLES = new ClassPathResource("examples/okrs.json");

    @GetMapping(path = "/api/okr-examples", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource examples() {
        return EXAMPLES;
    }
}
