package io.fupan.platform.web;

import io.fupan.access.WhoMay;
import io.fupan.platform.copies.Copies;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.RawEvent;
import io.fupan.platform.live.MeetingViews;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** {@code GET /api/meetings/{id}/events}: the record itself as JSON Lines, for those who may audit. */
@RestController
class EventsController {

    private static final int PAGE = 500;

    private final MeetingViews views;
    private final EventReader events;
    private final Copies copies;

    EventsController(MeetingViews views, EventReader events, Copies copies) {
        this.views = views;
        this.events = events;
        this.copies = copies;
    }

    @GetMapping("/api/meetings/{id}/events")
    ResponseEntity<StreamingResponseBody> events(@PathVariable String id, @AuthenticationPrincipal PersonId me) {
        MeetingId meeting = MeetingController.meeting(id);
        views.require(meeting, me, WhoMay.EXPORT_EVENTS);
        copies.issued(Copies.Kind.EVENTS, me, meeting);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/jsonl;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting-" + meeting + ".jsonl\"")
                .body(out -> write(meeting, out));
    }

    private void write(MeetingId meeting, OutputStream out) throws IOException {
        Set<String> tags = Set.of(meeting.tag().toString());
        List<RawEvent> page = events.readRaw(tags, 0, PAGE);
        while (!page.isEmpty()) {
            for (RawEvent event : page) out.write((ExportedEvent.json(event) + "\n").getBytes(StandardCharsets.UTF_8));
            page = page.size() < PAGE
                    ? List.of()
                    : events.readRaw(tags, page.getLast().position(), PAGE);
        }
    }
}
