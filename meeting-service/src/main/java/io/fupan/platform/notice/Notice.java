package io.fupan.platform.notice;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.LetterWords;
import io.fupan.platform.catalogue.MinutesLabels;
import io.fupan.room.Change;
import io.fupan.room.Course;
import io.fupan.room.Invitation;
import io.fupan.room.Review;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent ahead of a review, as text to paste.
 *
 * @param text whole, with the eight questions
 * @param group a few lines, for the group chat
 * @param link to where one prepares
 */
record Notice(String subject, String text, String group, String link) {

    private static final Map<Language, String> WHEN = Map.of(
            Language.ZH, "yyyy年M月d日 EEEE HH:mm",
            Language.EN, "EEEE, d MMMM yyyy, HH:mm");

    /** @param base the service's own address, without a slash at its end */
    static Notice of(Review review, Language language, ZoneId zone, String base) {
        return new Writer(review, language, zone, base).notice();
    }

    private record Writer(Review review, Language language, ZoneId zone, String base) {

        Notice notice() {
            boolean cancelled = review.course().status() == Course.Status.CANCELLED;
            String subject = say(cancelled ? "notice-cancelled" : "notice-subject", Map.of("title", title()));
            List<String> head = head(subject);
            if (cancelled) return new Notice(subject, lines(head), lines(head), link());
            return new Notice(subject, lines(whole(head)), lines(brief(head)), link());
        }

        private List<String> head(String subject) {
            Invitation it = review.invitation();
            List<String> head = new ArrayList<>();
            head.add(subject);
            head.add(said(it.departmentName()) + " · " + cycle(it.cycle()));
            it.startsAt().ifPresent(at -> head.add(say("notice-when", Map.of("when", when(at)))));
            change().ifPresent(why -> head.add(say("notice-why", Map.of("reason", said(why.reason())))));
            return head;
        }

        /** Why it is otherwise than it was called at first. */
        private Optional<Change> change() {
            return review.course().cancelled().or(review.invitation()::rescheduled);
        }

        private List<String> whole(List<String> head) {
            List<String> whole = new ArrayList<>(head);
            whole.addAll(call());
            whole.addAll(List.of("", say("notice-think", Map.of())));
            Question[] questions = Question.values();
            for (int at = 0; at < questions.length; at++)
                whole.add((at + 1) + ". " + say("question-" + questions[at].code(), Map.of()));
            whole.addAll(List.of("", say("notice-private", Map.of()), link(), "", say("notice-open", Map.of())));
            return whole;
        }

        private List<String> brief(List<String> head) {
            List<String> brief = new ArrayList<>(head);
            brief.addAll(call());
            brief.addAll(List.of(say("notice-brief", Map.of("count", Question.values().length)), link()));
            return brief;
        }

        /** Where people speak to each other; not what it takes to get in, which stays in the room. */
        private List<String> call() {
            List<String> lines = new ArrayList<>();
            review.invitation().call().ifPresent(call -> {
                call.link().ifPresent(it -> lines.add(say("notice-call-link", Map.of("link", it.url()))));
                call.number().ifPresent(it -> lines.add(say("notice-call-number", Map.of("number", it))));
                call.dialIn().ifPresent(it -> lines.add(say("notice-call-dial-in", Map.of("number", it))));
            });
            return lines;
        }

        private String title() {
            return said(review.invitation().title());
        }

        private String link() {
            return base + "/meetings/" + review.invitation().meeting() + "/prepare";
        }

        /** With the zone beside it: people are in several. */
        private String when(Instant at) {
            return DateTimeFormatter.ofPattern(WHEN.getOrDefault(language, "yyyy-MM-dd HH:mm"), language.locale())
                            .format(at.atZone(zone))
                    + " (" + zone + ")";
        }

        private String cycle(Cycle cycle) {
            String key = "cycle.months";
            if (cycle.isAnnual()) key = "cycle.year";
            else if (cycle.first().equals(cycle.last())) key = "cycle.month";
            return new MinutesLabels(language)
                    .say(
                            key,
                            Map.of(
                                    "year", Integer.toString(cycle.first().getYear()),
                                    "first", Integer.toString(cycle.first().getMonthValue()),
                                    "last", Integer.toString(cycle.last().getMonthValue())));
        }

        private String said(Words words) {
            return words.text().orElseGet(() -> say("notice-erased", Map.of()));
        }

        private String say(String key, Map<String, ?> arguments) {
            return LetterWords.say(key, language, arguments);
        }

        private static String lines(List<String> lines) {
            return String.join("\n", lines) + "\n";
        }
    }
}
