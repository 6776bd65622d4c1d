package io.fupan.platform.notice;

import io.fupan.access.WhoMay;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.EventTypes;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.platform.start.PublicUrl;
import io.fupan.room.Review;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A meeting's notice, to paste wherever people talk, and its file for their calendars; in the reader's language. */
@RestController
class MeetingNoticeController {

    private static final Set<String> CHANGES = Set.of(
            EventTypes.of(MeetingRescheduled.class).name(),
            EventTypes.of(MeetingCancelled.class).name());

    private final MeetingViews views;
    private final EventReader events;
    private final PublicUrl address;

    MeetingNoticeController(MeetingViews views, EventReader events, PublicUrl address) {
        this.views = views;
        this.events = events;
        this.address = address;
    }

    @GetMapping("/api/meetings/{id}/notice")
    Notice notice(
            @PathVariable String id,
            @RequestParam Optional<String> zone,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        return notice(review(id, me), zone, request);
    }

    @GetMapping("/api/meetings/{id}/calendar.ics")
    ResponseEntity<String> calendar(
            @PathVariable String id,
            @RequestParam Optional<String> zone,
            @AuthenticationPrincipal PersonId me,
            HttpServletRequest request) {
        Review review = review(id, me);
        String file = CalendarFile.of(review, changes(review), notice(review, zone, request))
                .orElseThrow(ProblemException::notFound);
        ContentDisposition attached =
                ContentDisposition.attachment().filename("review.ics").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(file);
    }

    private Notice notice(Review review, Optional<String> zone, HttpServletRequest request) {
        return Notice.of(review, ReaderLanguage.of(request), zone(zone), address.base());
    }

    private Review review(String id, PersonId me) {
        return views.room(meeting(id), me, WhoMay.SEE_ROOM).review().orElseThrow(ProblemException::notFound);
    }

    private int changes(Review review) {
        String tag = review.invitation().meeting().tag().toString();
        return events.read(Set.of(tag), CHANGES, 0, Integer.MAX_VALUE).size();
    }

    private static MeetingId meeting(String id) {
        try {
            return MeetingId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }

    private static ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException unknown) {
            throw new ProblemException(Problem.malformed("zone", "wrong-type"));
        }
    }
}
