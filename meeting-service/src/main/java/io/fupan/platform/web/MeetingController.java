package io.fupan.platform.web;

import io.fupan.access.WhoMay;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.live.Moment;
import io.fupan.platform.problem.ProblemException;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings I may see; one of them now, as it was, move by move. */
@RestController
class MeetingController {

    private final MeetingViews views;
    private final MeetingList list;

    MeetingController(MeetingViews views, MeetingList list) {
        this.views = views;
        this.list = list;
    }

    @GetMapping("/api/meetings")
    MeetingList.Listed meetings(@AuthenticationPrincipal PersonId me) {
        return list.of(me);
    }

    @GetMapping("/api/meetings/{id}")
    ResponseEntity<String> meeting(
            @PathVariable String id, @RequestParam Optional<String> at, @AuthenticationPrincipal PersonId me) {
        MeetingId meeting = meeting(id);
        return json(
                at.map(moment -> views.asOf(meeting, me, Moment.of(moment))).orElseGet(() -> views.now(meeting, me)));
    }

    /**
     * @param beside whether the moves are shown beside the room itself: then whoever asks looks at the room, and does
     *     not replay it
     */
    @GetMapping("/api/meetings/{id}/replay")
    ResponseEntity<String> replay(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean beside,
            @AuthenticationPrincipal PersonId me) {
        return json(views.replay(meeting(id), me, after, beside ? WhoMay.SEE_ROOM : WhoMay.REPLAY));
    }

    /** An address that cannot be one of a meeting is one of nothing. */
    static MeetingId meeting(String id) {
        try {
            return MeetingId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
