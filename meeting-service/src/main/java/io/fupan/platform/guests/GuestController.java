package io.fupan.platform.guests;

import io.fupan.access.Guests;
import io.fupan.access.Seating;
import io.fupan.access.WhoMay;
import io.fupan.platform.accounts.Attempts;
import io.fupan.platform.accounts.Attempts.Budget;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.live.MeetingViews;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import io.fupan.platform.problem.ReaderLanguage;
import io.fupan.platform.security.CommandDoor;
import io.fupan.platform.security.Entrance;
import io.fupan.platform.security.NetworkAddress;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Links for guests, knocking with one, and who waits. */
@RestController
class GuestController {

    /** A link is for a meeting, not for ever. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final int LONGEST_NAME = 100;

    /**
     * A link goes round a whole company, and a company has one address: room for both, but not for a flood of names.
     */
    private static final Budget LINK = new Budget("knocks with a link", 60, Duration.ofSeconds(30));

    private static final Budget ADDRESS = new Budget("knocks from an address", 100, Duration.ofSeconds(10));

    record Wanted(@Nullable String until) {}

    /** @param path on this service; what stands behind # is told this once */
    record Made(String invite, Instant until, String path) {}

    record Knocking(@Nullable String token, @Nullable String name) {}

    record Open(String invite, Instant until) {}

    record Waiting(String person, String invite, String name, Instant since) {}

    record Lobby(List<Open> invites, List<Waiting> waiting) {}

    private final GuestLinks links;
    private final GuestBook book;
    private final MeetingViews views;
    private final CommandDoor commands;
    private final Entrance entrance;
    private final People people;
    private final Attempts attempts;
    private final Clock clock;

    GuestController(
            GuestLinks links,
            GuestBook book,
            MeetingViews views,
            CommandDoor commands,
            Entrance entrance,
            People people,
            Attempts attempts,
            Clock clock) {
        this.links = links;
        this.book = book;
        this.views = views;
        this.commands = commands;
        this.entrance = entrance;
        this.people = people;
        this.attempts = attempts;
        this.clock = clock;
    }

    @PostMapping(path = "/api/meetings/{id}/invites", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made invite(@PathVariable String id, @RequestBody Wanted wanted, @AuthenticationPrincipal PersonId me) {
        var link = new Link(meeting(id), new InviteId(UUID.randomUUID()), until(wanted));
        Map<String, Object> body = Map.of("meeting", id, "invite", link.invite(), "until", link.until());
        commands.give("IssueInvite", json(body), me, new CommandId(UUID.randomUUID()))
                .join();
        return new Made(link.invite().toString(), link.until(), "/invited#" + links.make(link));
    }

    private Instant until(Wanted wanted) {
        if (wanted.until() == null) throw malformed("until", "missing");
        try {
            Instant until = Instant.parse(wanted.until());
            if (until.isAfter(clock.instant().plus(LONGEST))) throw malformed("until", "out-of-range");
            return until;
        } catch (DateTimeException unreadable) {
            throw malformed("until", "wrong-type");
        }
    }

    private static String json(Map<String, Object> body) {
        StringBuilder json = new StringBuilder("{");
        body.forEach((key, value) ->
                json.append(json.length() > 1 ? "," : "").append("\"%s\":\"%s\"".formatted(key, value)));
        return json.append("}").toString();
    }

    @PostMapping(path = "/api/sign-in/invite", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void knock(@RequestBody Knocking knocking, HttpServletRequest request, HttpServletResponse response) {
        String name = name(knocking);
        if (knocking.token() == null) throw malformed("token", "missing");
        draw(ADDRESS, NetworkAddress.of(request));
        Link link = links.read(knocking.token())
                .filter(this::isGood)
                .orElseThrow(() -> new ProblemException(Problem.of(403, "invite-not-valid")));
        draw(LINK, link.invite().toString());
        Person guest = book.newcomer(name, ReaderLanguage.of(request));
        entrance.let(guest, request, response);
        book.enter(guest.id(), link, request.getSession().getId());
    }

    private void draw(Budget budget, String who) {
        attempts.take(budget, who).ifPresent(wait -> {
            throw new ProblemException(Problem.of(429, "too-many-attempts").retryAfter(wait));
        });
    }

    /** Nobody waits outside a meeting that is over, or will not be. */
    private boolean isGood(Link link) {
        Seating seating = views.seating(link.meeting());
        return seating.end() == Seating.End.NOT_YET
                && seating.guests().endOf(link.invite()).isPresent();
    }

    private static String name(Knocking knocking) {
        if (knocking.name() == null) throw malformed("name", "missing");
        try {
            String name = Words.of(knocking.name().strip()).text().orElseThrow();
            if (name.length() > LONGEST_NAME) throw new Nonsense("text-too-long");
            return name;
        } catch (Nonsense nonsense) {
            throw malformed("name", nonsense.problem());
        }
    }

    @GetMapping("/api/meetings/{id}/lobby")
    Lobby lobby(@PathVariable String id, @AuthenticationPrincipal PersonId me, HttpServletRequest request) {
        MeetingId meeting = meeting(id);
        views.require(meeting, me, WhoMay.READ_LOBBY);
        Guests guests = guests(meeting);
        Language language = ReaderLanguage.of(request);
        List<Open> open = guests.until().entrySet().stream()
                .map(it -> new Open(it.getKey().toString(), it.getValue()))
                .toList();
        List<Waiting> waiting = book.at(meeting).stream()
                .filter(it -> guests.endOf(it.invite()).isPresent())
                .filter(it -> !guests.came().containsKey(it.person()))
                .map(it -> waiting(it, language))
                .toList();
        return new Lobby(open, waiting);
    }

    private Waiting waiting(GuestBook.Knock knock, Language language) {
        String name = people.find(knock.person()).map(it -> it.name(language)).orElse("");
        return new Waiting(knock.person().toString(), knock.invite().toString(), name, knock.since());
    }

    private Guests guests(MeetingId meeting) {
        return views.seating(meeting).guests();
    }

    private static MeetingId meeting(String id) {
        try {
            return MeetingId.of(id);
        } catch (Nonsense noId) {
            throw ProblemException.notFound();
        }
    }

    private static ProblemException malformed(String field, String problem) {
        return new ProblemException(Problem.malformed(field, problem));
    }
}
