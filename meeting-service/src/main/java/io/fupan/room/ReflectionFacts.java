package io.fupan.room;

import io.fupan.events.ReflectionEvent;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.vocabulary.Flaw;

/** Facts of what the table found out about its own work. */
final class ReflectionFacts {

    private ReflectionFacts() {}

    static FactSheet reflection(FactSheet sheet, ReflectionEvent event, Review after) {
        return switch (event) {
            case ObstacleNamed it ->
                sheet.word("code", after.keyResults().find(it.keyResult()).map(Okrs.Result::code))
                        .word("kind", it.kind())
                        .text("text", it.text());
            case LessonLearned it -> sheet.text("text", it.text());
            case MeasureAgreed it ->
                sheet.word("kind", it.kind())
                        .text("text", it.text())
                        .person("owner", it.owner())
                        .text("sign", it.sign());
            case MeasureBrought it ->
                sheet.word("kind", it.kind()).text("text", it.text()).person("owner", it.owner());
            case MeasureChecked it ->
                sheet.text(
                                "text",
                                after.reflected().measures().find(it.measure()).map(Reflected.Measure::text))
                        .flag("held", it.held())
                        .text("words", it.words());
            case SettingJudged it ->
                sheet.word("setting", it.setting())
                        .word("judgement", it.judgement())
                        .text("why", it.flaws().stream().findFirst().map(Flaw::why));
        };
    }
}
