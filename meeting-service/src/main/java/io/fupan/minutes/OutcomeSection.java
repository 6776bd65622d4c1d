package io.fupan.minutes;

import io.fupan.minutes.Tasks.Task;
import io.fupan.vocabulary.Link;
import java.util.List;
import java.util.Map;

/** What the meeting sends home, and what it leaves open. */
record OutcomeSection(Wording wording, Markdown page) {

    OutcomeSection homework(List<Task> homework) {
        page.heading(2, wording.say("homework"));
        if (homework.isEmpty()) page.paragraph(wording.say("none"));
        homework.forEach(this::task);
        return this;
    }

    private void task(Task it) {
        page.item(
                0,
                wording.say(
                        "task",
                        Map.of(
                                "owner", wording.name(it.owner()),
                                "due", it.due().toString(),
                                "bring", wording.words(it.bring()),
                                "state", wording.word("state", it.state()),
                                "move", wording.move(it.move()))));
        if (it.result().isPresent()) page.item(1, wording.say("task.result") + wording.because(it.result()));
        it.link().ifPresent(link -> page.item(1, link(link)));
        if (it.words().isPresent()) page.item(1, wording.say("task.review") + wording.because(it.words()));
    }

    OutcomeSection openEnds(List<OpenEnd> ends) {
        page.heading(2, wording.say("open-ends"));
        if (ends.isEmpty()) page.paragraph(wording.say("none"));
        ends.forEach(this::openEnd);
        return this;
    }

    private void openEnd(OpenEnd it) {
        String what = wording.word("open", it.kind());
        String code = it.code().map(Escaped::oneLine).map(" "::concat).orElse("");
        String move = it.move().map(wording::moveInBrackets).orElse("");
        page.item(0, what + code + move + wording.say("because", Map.of("words", wording.words(it.text()))));
    }

    /** An address has no angle brackets and no spaces; what else Markdown would read in it is escaped. */
    private static String link(Link link) {
        return "[" + Escaped.oneLine(link.url()) + "](<" + link.url().replace("&", "\\&") + ">)";
    }
}
