package io.fupan.platform.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.platform.privacy.Requests.Decision;
import io.fupan.platform.privacy.Requests.Kind;
import io.fupan.platform.privacy.Requests.Request;
import io.fupan.platform.problem.Given;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for one's words, or all that says who one is, to be erased; before, what that leaves. */
@RestController
class MyErasureController {

    /** @param meeting whose words; absent for all one said */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Asked(
            String id,
            String kind,
            Optional<String> meeting,
            Instant askedAt,
            Optional<String> decision,
            Optional<Instant> decidedAt,
            Optional<Instant> doneAt) {

        static Asked of(Request it) {
            return new Asked(
                    it.id().toString(),
                    it.kind().code(),
                    it.meeting().map(MeetingId::toString),
                    it.askedAt(),
                    it.decision().map(Coded::code),
                    it.decidedAt(),
                    it.doneAt());
        }
    }

    record Mine(List<Asked> requests, Remains.Balance balance) {}

    record Wanted(@Nullable String kind, @Nullable String meeting) {}

    record Waits(String id) {}

    private final Requests requests;
    private final Remains remains;
    private final AccessLog log;

    MyErasureController(Requests requests, Remains remains, AccessLog log) {
        this.requests = requests;
        this.remains = remains;
        this.log = log;
    }

    @GetMapping("/api/me/erasure")
    Mine mine(@AuthenticationPrincipal PersonId me) {
        return new Mine(requests.of(me).stream().map(Asked::of).toList(), remains.of(me));
    }

    @PostMapping(path = "/api/me/erasure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Waits ask(@AuthenticationPrincipal PersonId me, @RequestBody Wanted wanted) {
        Kind kind = Kind.of(Given.required("kind", wanted.kind(), Function.identity()))
                .orElseThrow(() -> new ProblemException(Problem.malformed("kind", "kind-unknown")));
        Optional<MeetingId> meeting =
                Given.optional("meeting", wanted.meeting(), MeetingId::of).filter(_ -> kind == Kind.WORDS);
        log.allowed(me, "ask-for-erasure");
        return new Waits(requests.ask(me, kind, meeting).toString());
    }

    @PostMapping("/api/me/erasure/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
        Request mine = requests.find(id).filter(it -> it.person().equals(me)).orElseThrow(ProblemException::notFound);
        requests.decide(mine.id(), Decision.WITHDRAWN, Optional.empty());
    }
}
