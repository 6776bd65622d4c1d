package io.fupan.minutes;

import io.fupan.minutes.Goals.Goal;
import io.fupan.minutes.Goals.Result;
import io.fupan.minutes.Goals.Round;
import io.fupan.minutes.Goals.Settled;
import io.fupan.minutes.Reflections.Obstacle;
import io.fupan.room.Okrs.Measured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objectives and key results: an overview, then each with its score, its spread, its reason and its obstacles. */
record GoalSection(Wording wording, Markdown page) {

    private static final String NOTHING = "–";

    void write(List<Goal> goals) {
        page.heading(2, wording.say("objectives"));
        page.paragraph(wording.say(goals.isEmpty() ? "none" : "median.note"));
        goals.forEach(this::goal);
    }

    private void goal(Goal goal) {
        page.heading(3, Escaped.oneLine(goal.code()) + " " + wording.oneLine(goal.text()));
        String cycle = wording.cycle(goal.cycle());
        page.paragraph(goal.supports()
                .map(it -> wording.say("goal.supports", Map.of("cycle", cycle, "code", Escaped.oneLine(it))))
                .orElse(cycle));
        if (goal.keyResults().isEmpty()) return;
        page.table(heads(), goal.keyResults().stream().map(this::row).toList());
        goal.keyResults().forEach(this::result);
    }

    private List<String> heads() {
        return List.of(
                wording.say("table.key-result"),
                wording.say("table.completion"),
                wording.say("table.score"),
                wording.say("table.median"),
                wording.say("table.spread"),
                wording.say("table.owner"));
    }

    private List<String> row(Result it) {
        Optional<Round> last = lastRevealed(it);
        return List.of(
                Escaped.oneLine(it.code()),
                it.measured()
                        .flatMap(Measured::completion)
                        .map(GoalSection::percent)
                        .orElse(NOTHING),
                it.score().map(score -> wording.score(score.tenths())).orElse(NOTHING),
                last.flatMap(Round::median).orElse(NOTHING),
                last.flatMap(Round::spreadTenths).map(wording::score).orElse(NOTHING),
                it.owner().map(wording::name).orElse(NOTHING));
    }

    private void result(Result it) {
        page.item(
                0,
                wording.say(
                        "key-result",
                        Map.of(
                                "code", Escaped.oneLine(it.code()),
                                "text", wording.words(it.text()),
                                "kind", wording.word("kind", it.kind()))));
        it.measured().ifPresent(measured -> page.item(1, measured(measured)));
        it.score().ifPresent(score -> page.item(1, settled(score)));
        it.ballots().forEach(round -> page.item(1, round(round)));
        it.obstacles().forEach(obstacle -> page.item(1, obstacle(obstacle)));
    }

    private String measured(Measured it) {
        var ends = Map.of(
                "start", it.start().text(),
                "target", it.target().text(),
                "unit", Escaped.oneLine(it.unit()));
        String asOf = it.asOf()
                .map(date -> wording.say("way.as-of", Map.of("date", date.toString())))
                .orElse("");
        String now = it.current()
                .map(current -> wording.say("way.current", Map.of("current", current.text(), "asOf", asOf)))
                .orElse("");
        String done = it.completion()
                .map(part -> wording.say("way.completion", Map.of("completion", percent(part))))
                .orElse("");
        return wording.say("way", ends) + now + done;
    }

    private String settled(Settled it) {
        var score = Map.of("score", wording.score(it.tenths()), "move", wording.move(it.move()));
        return wording.say("score", score) + wording.because(it.reason());
    }

    private String round(Round it) {
        String values = it.values().stream()
                .map(cast -> wording.name(cast.who()) + " " + wording.score(cast.tenths()))
                .collect(Collectors.joining(wording.say("and")));
        String shown = wording.say("round", Map.of("round", it.round(), "values", values));
        String median = it.median()
                .map(middle -> wording.say("round.median", Map.of("median", middle)))
                .orElse("");
        String spread = it.spreadTenths()
                .map(tenths -> wording.say("round.spread", Map.of("spread", wording.score(tenths))))
                .orElse("");
        String of = it.of()
                .map(count -> wording.say("round.of", Map.of("cast", it.values().size(), "of", count)))
                .orElse("");
        String settled = it.settledTenths()
                .map(tenths -> wording.say("round.settled", Map.of("score", wording.score(tenths))))
                .orElse("");
        return shown + median + spread + of + settled;
    }

    private String obstacle(Obstacle it) {
        var named = Map.of(
                "kind", wording.word("obstacle", it.kind()),
                "by", wording.name(it.by()),
                "move", wording.move(it.move()));
        return wording.say("obstacle", named) + wording.because(Optional.of(it.text()));
    }

    /** Earlier rounds have no median any more. */
    private static Optional<Round> lastRevealed(Result it) {
        return it.ballots().stream().filter(round -> round.of().isPresent()).findFirst();
    }

    private static String percent(String part) {
        return new BigDecimal(part).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
