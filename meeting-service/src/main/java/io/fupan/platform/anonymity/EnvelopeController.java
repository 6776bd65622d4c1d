package io.fupan.platform.anonymity;

import io.fupan.access.Seating;
import io.fupan.access.WhoMay;
import io.fupan.disputes.ShuffleInDisputes.Anonymous;
import io.fupan.platform.json.DomainJson;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.DisputeId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /api/meetings/{id}/envelope}: what somebody contests anonymously, if anything. Who asks is looked at to
 * see whether they may, and then forgotten: it goes through no command, since these remember who gave them.
 */
@RestController
class EnvelopeController {

    private static final int MOST = 8;

    /** @param padding makes all envelopes equally long; not looked at */
    record Envelope(List<Contested> disputes, Optional<String> padding) {}

    record Contested(Subject subject, Root root, Words claim) {

        /** Under an id of chance, which tells no time. */
        Anonymous anonymous() {
            return new Anonymous(new DisputeId(UUID.randomUUID()), subject, root, claim);
        }
    }

    private final Box box;
    private final Openings openings;
    private final MeetingViews views;
    private final Standings standings;

    EnvelopeController(Box box, Openings openings, MeetingViews views, Standings standings) {
        this.box = box;
        this.openings = openings;
        this.views = views;
        this.standings = standings;
    }

    @PostMapping(path = "/api/meetings/{id}/envelope", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(@PathVariable String id, @RequestBody String body, @AuthenticationPrincipal PersonId me) {
        MeetingId meeting = meeting(id);
        // Not by the door through which all else is looked at: that one notes who came.
        Seating seating = views.seating(meeting);
        WhoMay.check(seating.of(me, standings.of(me)), WhoMay.CONTEST_ANONYMOUSLY);
        if (seating.cancelled()) throw new RuleBroken(Refusal.MEETING_CANCELLED);
        List<Anonymous> disputes = read(body).stream().map(Contested::anonymous).toList();
        if (openings.know(meeting) || !box.take(meeting, disputes)) throw new RuleBroken(Refusal.MEETING_ALREADY_OPEN);
    }

    private static List<Contested> read(String body) {
        try {
            List<Contested> disputes =
                    DomainJson.PLAIN.readValue(body, Envelope.class).disputes();
            if (disputes.size() > MOST) throw malformed("out-of-range");
            return disputes;
        } catch (JacksonException unreadable) {
            throw malformed("wrong-type");
        }
    }

    private static ProblemException malformed(String problem) {
        return new ProblemException(Problem.malformed("disputes", problem));
    }

    private static MeetingId meeting(String id) {
        try {
            return MeetingId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }
}
