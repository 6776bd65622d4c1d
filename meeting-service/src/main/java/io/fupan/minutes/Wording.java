package io.fupan.minutes;

import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the minutes of one meeting put things, in one language and for one place on earth. */
record Wording(Labels labels, ZoneId zone, MeetingId meeting) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String say(String key) {
        return labels.say(key);
    }

    String say(String key, Map<String, ?> arguments) {
        return labels.say(key, arguments);
    }

    /** The word for a closed choice, {@code stance.for}. */
    String word(String group, Coded choice) {
        return say(group + "." + choice.code());
    }

    String words(Words words) {
        return words.text().map(Escaped::text).orElseGet(this::erased);
    }

    String oneLine(Words words) {
        return words.text().map(Escaped::oneLine).orElseGet(this::erased);
    }

    /** What follows after a colon, if anything was said. */
    String because(Optional<Words> words) {
        return words.map(it -> say("because", Map.of("words", words(it)))).orElse("");
    }

    String name(Named person) {
        return Escaped.oneLine(person.name());
    }

    String names(List<Named> people) {
        return people.stream().map(this::name).collect(Collectors.joining(say("and")));
    }

    String name(Optional<Named> person) {
        return person.map(this::name).orElseGet(() -> say("system"));
    }

    /** A link to the replay at that move. */
    String move(int number) {
        String label = say("move", Map.of("move", Integer.toString(number)));
        return "[" + label + "](/meetings/" + meeting + "/replay?move=" + number + ")";
    }

    String moveInBrackets(int number) {
        return say("in-brackets", Map.of("text", move(number)));
    }

    String score(int tenths) {
        return new Score(tenths).text();
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** The moment something ended; on the day it began only the hour is news. */
    String end(Instant from, Instant to) {
        boolean sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        return sameDay ? CLOCK.format(to.atZone(zone)) : moment(to);
    }

    /** 2026年9–10月, Sep–Oct 2026; 2026年度, FY2026. */
    String cycle(Cycle cycle) {
        String key = "cycle.months";
        if (cycle.isAnnual()) key = "cycle.year";
        else if (cycle.first().equals(cycle.last())) key = "cycle.month";
        return say(
                key,
                Map.of(
                        "year", Integer.toString(cycle.first().getYear()),
                        "first", Integer.toString(cycle.first().getMonthValue()),
                        "last", Integer.toString(cycle.last().getMonthValue())));
    }

    private String erased() {
        return Escaped.oneLine(say("erased"));
    }
}
