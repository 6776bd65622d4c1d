package io.fupan.room;

import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/** What the table found out about its own work. */
public record Reflected(
        Keyed<ObstacleId, Obstacle> obstacles,
        Keyed<LessonId, Lesson> lessons,
        Keyed<MeasureId, Measure> measures,
        Keyed<Setting, Judged> judgements) {

    static final Reflected NOTHING = new Reflected(Keyed.empty(), Keyed.empty(), Keyed.empty(), Keyed.empty());

    /** @param move the move that named it */
    public record Obstacle(
            int order, KeyResultId keyResult, ObstacleKind kind, Words text, Optional<PersonId> by, int move) {}

    public record Lesson(int order, Optional<Subject> about, Words text, Optional<PersonId> by, int move) {}

    /**
     * @param sign how one will see that it holds
     * @param from the review it was agreed in, when it was brought from an earlier one
     */
    public record Measure(
            int order,
            MeasureKind kind,
            Words text,
            PersonId owner,
            Words sign,
            int move,
            Optional<MeetingId> from,
            Optional<Checked> checked) {

        Measure checked(Checked how) {
            return new Measure(order, kind, text, owner, sign, move, from, Optional.of(how));
        }
    }

    public record Checked(boolean held, Words words, int move) {}

    /** How the table judged the setting of an OKR, the last time it did. */
    public record Judged(Judgement judgement, List<Flaw> flaws, int move) {}
}
