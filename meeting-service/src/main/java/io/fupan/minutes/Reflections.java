package io.fupan.minutes;

import io.fupan.room.About;
import io.fupan.room.Reflected;
import io.fupan.room.Review;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/** How the OKRs were set, what stood in the way, what was learned, and what makes it stick. */
public final class Reflections {

    /** @param flaws what is wrong; why it is left open when it is skipped */
    public record Judged(Setting setting, Judgement judgement, List<Flaw> flaws, int move) {}

    /**
     * @param about as of a dispute; absent: all of it
     * @param code of the key result or objective
     * @param quote the words it is about
     * @param finding the rule of a quality finding that says it
     */
    public record Flaw(
            Optional<String> about,
            Optional<String> code,
            Optional<Words> quote,
            Optional<String> finding,
            Words why) {}

    public record Obstacle(ObstacleId obstacle, ObstacleKind kind, Words text, Optional<Named> by, int move) {}

    /**
     * @param about as of a dispute; absent: the cycle as a whole
     * @param code of the key result or objective
     */
    public record Lesson(
            LessonId lesson, Optional<String> about, Optional<String> code, Words text, Optional<Named> by, int move) {}

    /**
     * @param sign how one will see that it holds
     * @param from the review it was agreed in, when it was brought from an earlier one
     */
    public record Measure(
            MeasureId measure,
            MeasureKind kind,
            Words text,
            Named owner,
            Words sign,
            int move,
            Optional<MeetingId> from,
            Optional<Checked> checked) {}

    /** @param words why it held, or did not */
    public record Checked(boolean held, Words words, int move) {}

    private Reflections() {}

    static List<Judged> judgements(Review review) {
        return Ordered.byKey(review.reflected().judgements()).stream()
                .map(it -> judged(review, it.getKey(), it.getValue()))
                .toList();
    }

    private static Judged judged(Review review, Setting setting, Reflected.Judged it) {
        List<Flaw> flaws = it.flaws().stream().map(flaw -> flaw(review, flaw)).toList();
        return new Judged(setting, it.judgement(), flaws, it.move());
    }

    private static Flaw flaw(Review review, io.fupan.vocabulary.Flaw it) {
        return new Flaw(it.about().map(About::kind), code(review, it.about()), it.quote(), it.finding(), it.why());
    }

    static List<Obstacle> obstacles(Review review, People people, KeyResultId keyResult) {
        return Ordered.by(Reflected.Obstacle::order, review.reflected().obstacles()).stream()
                .filter(it -> it.getValue().keyResult().equals(keyResult))
                .map(it -> obstacle(people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Obstacle obstacle(People people, ObstacleId id, Reflected.Obstacle it) {
        return new Obstacle(id, it.kind(), it.text(), people.named(it.by()), it.move());
    }

    static List<Lesson> lessons(Review review, People people) {
        return Ordered.by(Reflected.Lesson::order, review.reflected().lessons()).stream()
                .map(it -> lesson(review, people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Lesson lesson(Review review, People people, LessonId id, Reflected.Lesson it) {
        return new Lesson(
                id, it.about().map(About::kind), code(review, it.about()), it.text(), people.named(it.by()), it.move());
    }

    static List<Measure> measures(Review review, People people) {
        return Ordered.by(Reflected.Measure::order, review.reflected().measures()).stream()
                .map(it -> measure(people, it.getKey(), it.getValue()))
                .toList();
    }

    private static Measure measure(People people, MeasureId id, Reflected.Measure it) {
        return new Measure(
                id,
                it.kind(),
                it.text(),
                people.named(it.owner()),
                it.sign(),
                it.move(),
                it.from(),
                it.checked().map(checked -> new Checked(checked.held(), checked.words(), checked.move())));
    }

    private static Optional<String> code(Review review, Optional<Subject> about) {
        return about.flatMap(subject -> About.code(review, subject));
    }
}
