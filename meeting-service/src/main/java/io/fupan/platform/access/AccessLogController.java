package io.fupan.platform.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.access.WhoMay;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log: all of it for auditors, a meeting's own for those at its table. Newest first. */
@RestController
class AccessLogController {

    /**
     * @param deed a command's name, or a view's as in {@link WhoMay}
     * @param last when the visit was last seen to go on
     * @param outcome allowed or denied
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            Instant at, Instant last, Optional<String> person, String deed, Optional<String> meeting, String outcome) {}

    /** @param more whether there is another page */
    record Page(List<Line> lines, int page, boolean more) {}

    private static final int SIZE = 100;
    private static final int LAST_PAGE = 10_000;
    private static final String SELECT = """
        select at, last_at, person, deed, meeting, outcome from access_log
        where (cast(:meeting as uuid) is null or meeting = cast(:meeting as uuid))
        order by at desc, person, deed limit :size offset :skipped
        """;

    private final JdbcClient database;
    private final MeetingViews views;
    private final Standings standings;
    private final AccessLog log;

    AccessLogController(JdbcClient database, MeetingViews views, Standings standings, AccessLog log) {
        this.database = database;
        this.views = views;
        this.standings = standings;
        this.log = log;
    }

    @GetMapping("/api/access-log")
    Page all(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal PersonId me) {
        if (!WhoMay.allows(standings.of(me).everywhere(), WhoMay.READ_ACCESS_LOG)) {
            log.denied(me, WhoMay.READ_ACCESS_LOG);
            throw new RuleBroken(Refusal.NOT_ALLOWED);
        }
        return read(Optional.empty(), page);
    }

    @GetMapping("/api/meetings/{id}/access-log")
    Page ofMeeting(
            @PathVariable String id, @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal PersonId me) {
        MeetingId meeting = meeting(id);
        views.require(meeting, me, WhoMay.READ_MEETING_ACCESS);
        return read(Optional.of(meeting), page);
    }

    private Page read(Optional<MeetingId> meeting, int page) {
        if (page < 0 || page > LAST_PAGE) throw new ProblemException(Problem.malformed("page", "out-of-range"));
        List<Line> lines = database.sql(SELECT)
                .param("meeting", meeting.map(MeetingId::toString).orElse(null))
                .param("size", SIZE + 1)
                .param("skipped", (long) page * SIZE)
                .query(AccessLogController::line)
                .list();
        return new Page(lines.stream().limit(SIZE).toList(), page, lines.size() > SIZE);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                Optional.ofNullable(row.getString("person")),
                row.getString("deed"),
                Optional.ofNullable(row.getString("meeting")),
                row.getString("outcome"));
    }

    private static MeetingId meeting(String id) {
        try {
            return MeetingId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }
}
