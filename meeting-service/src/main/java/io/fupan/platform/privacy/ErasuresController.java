package io.fupan.platform.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.WhoMay;
import io.fupan.platform.privacy.Requests.Decision;
import io.fupan.platform.privacy.Requests.Kind;
import io.fupan.platform.privacy.Requests.Request;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who asked to be erased, for administrators, who see no review: numbers, and no titles. Nobody decides of themselves.
 */
@RestController
class ErasuresController {

    /**
     * @param spoken how often they spoke or cast
     * @param meetings in how many meetings
     * @param copies how many copies of those meetings are in people's hands
     * @param events how many stay
     */
    record Extent(int spoken, int meetings, int copies, long events) {

        static Extent of(Remains.Balance balance) {
            return new Extent(
                    balance.said().stream().mapToInt(Remains.Said::spoken).sum(),
                    balance.said().size(),
                    balance.copies().stream().mapToInt(Remains.Copy::people).sum(),
                    balance.events());
        }
    }

    /** @param extent while it waits: of everything of theirs */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            String person, MyErasureController.Asked request, Optional<String> decidedBy, Optional<Extent> extent) {}

    record All(List<Entry> requests) {}

    private final Requests requests;
    private final Remains remains;
    private final Erasing erasing;
    private final Erasures erasures;
    private final Standings standings;
    private final AccessLog log;

    ErasuresController(
            Requests requests,
            Remains remains,
            Erasing erasing,
            Erasures erasures,
            Standings standings,
            AccessLog log) {
        this.requests = requests;
        this.remains = remains;
        this.erasing = erasing;
        this.erasures = erasures;
        this.standings = standings;
        this.log = log;
    }

    @GetMapping("/api/erasures")
    All all(@AuthenticationPrincipal PersonId me) {
        check(me);
        return new All(requests.all().stream().map(this::entry).toList());
    }

    private Entry entry(Request it) {
        Optional<Extent> extent =
                it.decision().isPresent() ? Optional.empty() : Optional.of(Extent.of(remains.of(it.person())));
        return new Entry(
                it.person().toString(),
                MyErasureController.Asked.of(it),
                it.decidedBy().map(PersonId::toString),
                extent);
    }

    /** When this is answered it is done, but for tables that are being built anew. */
    @PostMapping("/api/erasures/{id}/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
        Request request = open(me, id);
        // Who may not go, as the last administrator, is not granted it.
        if (request.kind() == Kind.PERSON) erasing.identity(request.person(), Optional.of(me));
        requests.decide(id, Decision.GRANTED, Optional.of(me));
        log.allowed(me, "grant-erasure");
        requests.find(id)
                .filter(it -> it.decision().equals(Optional.of(Decision.GRANTED)))
                .ifPresent(erasures::carryOut);
    }

    @PostMapping("/api/erasures/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
        open(me, id);
        requests.decide(id, Decision.DECLINED, Optional.of(me));
        log.allowed(me, "decline-erasure");
    }

    private Request open(PersonId me, UUID id) {
        check(me);
        Request request =
                requests.find(id).filter(it -> it.decision().isEmpty()).orElseThrow(ProblemException::notFound);
        if (request.person().equals(me)) throw new ProblemException(Problem.of(422, "not-yourself"));
        return request;
    }

    private void check(PersonId me) {
        if (WhoMay.allows(standings.of(me).everywhere(), WhoMay.DECIDE_ERASURES)) return;
        log.denied(me, WhoMay.DECIDE_ERASURES);
        throw new RuleBroken(Refusal.NOT_ALLOWED);
    }
}
