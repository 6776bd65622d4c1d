package io.fupan.minutes;

import io.fupan.minutes.Reflections.Checked;
import io.fupan.minutes.Reflections.Flaw;
import io.fupan.minutes.Reflections.Judged;
import io.fupan.minutes.Reflections.Lesson;
import io.fupan.minutes.Reflections.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the OKRs were set, what was learned, and the measures that make it stick; obstacles are with their goals. */
record ReflectionSection(Wording wording, Markdown page) {

    void judgements(List<Judged> judgements) {
        page.heading(2, wording.say("judgements"));
        if (judgements.isEmpty()) page.paragraph(wording.say("none"));
        judgements.forEach(this::judged);
    }

    private void judged(Judged it) {
        page.item(
                0,
                wording.say(
                        "judged",
                        Map.of(
                                "setting", wording.word("setting", it.setting()),
                                "judgement", wording.word("judgement", it.judgement()),
                                "move", wording.move(it.move()))));
        it.flaws().forEach(flaw -> page.item(1, flaw(flaw)));
    }

    private String flaw(Flaw it) {
        String quote = it.quote()
                .map(words -> wording.say("flaw.quote", Map.of("words", wording.words(words))))
                .orElse("");
        return about(it.about(), it.code()) + quote + wording.because(Optional.of(it.why()));
    }

    ReflectionSection lessons(List<Lesson> lessons) {
        page.heading(2, wording.say("lessons"));
        if (lessons.isEmpty()) page.paragraph(wording.say("none"));
        lessons.forEach(this::lesson);
        return this;
    }

    private void lesson(Lesson it) {
        String learned = wording.say(
                "lesson",
                Map.of(
                        "about", about(it.about(), it.code()),
                        "by", wording.name(it.by()),
                        "move", wording.move(it.move())));
        page.item(0, learned + wording.because(Optional.of(it.text())));
    }

    ReflectionSection measures(List<Measure> measures) {
        page.heading(2, wording.say("measures"));
        if (measures.isEmpty()) page.paragraph(wording.say("none"));
        measures.forEach(this::measure);
        return this;
    }

    private void measure(Measure it) {
        var agreed = Map.of(
                "kind", wording.word("measure", it.kind()),
                "owner", wording.name(it.owner()),
                "move", wording.move(it.move()));
        page.item(0, wording.say("measure", agreed) + wording.because(Optional.of(it.text())));
        if (it.from().isPresent()) page.item(1, wording.say("measure.brought"));
        page.item(1, wording.say("measure.sign") + wording.because(Optional.of(it.sign())));
        it.checked().ifPresent(checked -> page.item(1, checked(checked)));
    }

    private String checked(Checked it) {
        var how = Map.of("held", it.held() ? "yes" : "no", "move", wording.move(it.move()));
        return wording.say("measure.checked", how) + wording.because(Optional.of(it.words()));
    }

    private String about(Optional<String> about, Optional<String> code) {
        return wording.say(
                "about",
                Map.of(
                        "about", about.orElse("whole"),
                        "code", code.map(Escaped::oneLine).orElse("")));
    }
}
