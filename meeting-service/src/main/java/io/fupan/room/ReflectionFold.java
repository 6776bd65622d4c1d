package io.fupan.room;

import io.fupan.events.ReflectionEvent;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.room.Reflected.Checked;
import io.fupan.room.Reflected.Judged;
import io.fupan.room.Reflected.Lesson;
import io.fupan.room.Reflected.Measure;
import io.fupan.room.Reflected.Obstacle;
import io.fupan.vocabulary.Actor;
import io.fupan.vocabulary.MeasureId;
import java.util.Optional;

/** What stood in the way, what was learned, what makes it stick, and how the OKRs were set. */
final class ReflectionFold {

    private ReflectionFold() {}

    static Reflected evolve(Review review, ReflectionEvent event, Actor by) {
        Reflected so = review.reflected();
        int move = review.move();
        return switch (event) {
            case ObstacleNamed it -> {
                var obstacle =
                        new Obstacle(so.obstacles().size(), it.keyResult(), it.kind(), it.text(), by.person(), move);
                yield new Reflected(
                        so.obstacles().with(it.obstacle(), obstacle), so.lessons(), so.measures(), so.judgements());
            }
            case LessonLearned it -> {
                var lesson = new Lesson(so.lessons().size(), it.about(), it.text(), by.person(), move);
                yield new Reflected(
                        so.obstacles(), so.lessons().with(it.lesson(), lesson), so.measures(), so.judgements());
            }
            case MeasureAgreed it -> with(so, so.measures().with(it.measure(), agreed(so, it, move)));
            case MeasureBrought it -> with(so, so.measures().with(it.measure(), brought(so, it, move)));
            case MeasureChecked it -> {
                var checked = new Checked(it.held(), it.words(), move);
                yield with(so, so.measures().change(it.measure(), measure -> measure.checked(checked)));
            }
            case SettingJudged it -> {
                var judged = new Judged(it.judgement(), it.flaws(), move);
                yield new Reflected(
                        so.obstacles(),
                        so.lessons(),
                        so.measures(),
                        so.judgements().with(it.setting(), judged));
            }
        };
    }

    private static Measure agreed(Reflected so, MeasureAgreed it, int move) {
        return new Measure(
                so.measures().size(),
                it.kind(),
                it.text(),
                it.owner(),
                it.sign(),
                move,
                Optional.empty(),
                Optional.empty());
    }

    private static Measure brought(Reflected so, MeasureBrought it, int move) {
        return new Measure(
                so.measures().size(),
                it.kind(),
                it.text(),
                it.owner(),
                it.sign(),
                move,
                Optional.of(it.from()),
                Optional.empty());
    }

    private static Reflected with(Reflected so, Keyed<MeasureId, Measure> measures) {
        return new Reflected(so.obstacles(), so.lessons(), measures, so.judgements());
    }
}
