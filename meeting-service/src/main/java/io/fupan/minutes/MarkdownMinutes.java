package io.fupan.minutes;

import io.fupan.minutes.Minutes.Attendee;
import io.fupan.minutes.Minutes.Item;
import io.fupan.room.Course;
import io.fupan.vocabulary.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Writes minutes as Markdown that reads well as it stands. People's words are shown as text, whatever is in them. */
public final class MarkdownMinutes {

    private final Minutes minutes;
    private final Wording wording;
    private final Markdown page = new Markdown();

    private MarkdownMinutes(Minutes minutes, Wording wording) {
        this.minutes = minutes;
        this.wording = wording;
    }

    /** @param zone where the reader's clock stands; times are the server's */
    public static String write(Minutes minutes, Labels labels, ZoneId zone) {
        return new MarkdownMinutes(minutes, new Wording(labels, zone, minutes.meeting())).write();
    }

    private String write() {
        header();
        agenda();
        var reflection = new ReflectionSection(wording, page);
        reflection.judgements(minutes.judgements());
        new GoalSection(wording, page).write(minutes.objectives());
        reflection.lessons(minutes.lessons()).measures(minutes.measures());
        new DisputeSection(wording, page).write(minutes.disputes());
        new DecisionSection(wording, page).write(minutes.decisions());
        new OutcomeSection(wording, page).homework(minutes.homework()).openEnds(minutes.openEnds());
        return page.text();
    }

    private void header() {
        page.heading(1, wording.oneLine(minutes.title()));
        var what = Map.of("department", wording.oneLine(minutes.department()), "cycle", wording.cycle(minutes.cycle()));
        page.paragraph(wording.say("what", what));
        page.item(0, time());
        page.item(0, wording.say("host", Map.of("name", wording.name(minutes.host()))));
        people("present", it -> it.role() != Role.OBSERVER && wasThere(it));
        people("absent", it -> it.role() != Role.OBSERVER && !wasThere(it));
        people("observing", it -> it.role() == Role.OBSERVER && wasThere(it));
        String replay = "/meetings/" + minutes.meeting() + "/replay";
        page.item(0, wording.say("record", Map.of("moves", minutes.move(), "replay", replay)));
    }

    private String time() {
        if (minutes.status() == Course.Status.CANCELLED) return wording.say("time.cancelled");
        if (minutes.openedAt().isEmpty()) return wording.say("time.not-opened");
        Instant opened = minutes.openedAt().get();
        String from = wording.moment(opened);
        String zone = wording.zone().getId();
        if (minutes.closedAt().isEmpty()) return wording.say("time.open", Map.of("from", from, "zone", zone));
        Instant closed = minutes.closedAt().get();
        long length = Duration.between(opened, closed).toMinutes();
        return wording.say(
                "time.closed",
                Map.of("from", from, "to", wording.end(opened, closed), "zone", zone, "minutes", length));
    }

    /** A host who opened the meeting was there. */
    private boolean wasThere(Attendee it) {
        return it.joinedAt().isPresent()
                || it.role() == Role.HOST && minutes.openedAt().isPresent();
    }

    private void people(String label, Predicate<Attendee> which) {
        List<Named> people =
                minutes.people().stream().filter(which).map(Attendee::who).toList();
        if (!people.isEmpty()) page.item(0, wording.say(label, Map.of("names", wording.names(people))));
    }

    private void agenda() {
        page.heading(2, wording.say("agenda"));
        if (minutes.agenda().isEmpty()) page.paragraph(wording.say("none"));
        for (Item item : minutes.agenda()) {
            String title = item.title().map(wording::oneLine).orElseGet(() -> wording.word("item", item.kind()));
            page.item(
                    0,
                    wording.say(
                            "agenda.item", Map.of("title", title, "minutes", item.minutes(), "visits", item.visits())));
        }
    }
}
