package io.fupan.platform.drafts;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /api/drafts/{key}}: what I have typed and not said yet. A key is of whoever asks: nobody, whatever their role,
 * reads another's.
 */
@RestController
class DraftController {

    private static final String PATH = "/api/drafts/{key}";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");

    record Saved(long version) {}

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What is not there is empty, of version 0. */
    @GetMapping(PATH)
    Draft read(@PathVariable String key, @AuthenticationPrincipal PersonId me) {
        return drafts.find(me, known(key));
    }

    /** @param version the one this was typed over; 0 over nothing */
    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Saved save(
            @PathVariable String key,
            @RequestParam long version,
            @RequestBody ObjectNode value,
            @AuthenticationPrincipal PersonId me) {
        return saved(me, known(key), version, value.toString())
                .map(Saved::new)
                .orElseThrow(() -> new ProblemException(Problem.of(409, "draft-changed")));
    }

    private Optional<Long> saved(PersonId me, String key, long version, String value) {
        if (version != 0) return drafts.change(me, key, version, value);
        if (!drafts.hasRoom(me)) throw new ProblemException(Problem.of(422, "too-many-drafts"));
        return drafts.begin(me, key, value);
    }

    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String key, @AuthenticationPrincipal PersonId me) {
        drafts.delete(me, known(key));
    }

    private static String known(String key) {
        if (!KEY.matcher(key).matches()) throw ProblemException.notFound();
        return key;
    }
}
