package io.fupan.events;

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
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stood in the way, what was learned, and what makes it stick (阻碍、教训、固化措施). */
public sealed interface ReflectionEvent extends Event, MeetingEvent {

    record ObstacleNamed(MeetingId meeting, ObstacleId obstacle, KeyResultId keyResult, ObstacleKind kind, Words text)
            implements ReflectionEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, obstacle, keyResult);
        }
    }

    /** @param about an objective or a key result; absent: the cycle as a whole */
    record LessonLearned(MeetingId meeting, LessonId lesson, Optional<Subject> about, Words text)
            implements ReflectionEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, lesson);
        }
    }

    /** What is done about it from now on. */
    sealed interface OfMeasures extends ReflectionEvent {

        MeasureId measure();

        @Override
        default Set<Tag> tags() {
            return Tag.all(meeting(), measure());
        }
    }

    /** @param sign how one will see that it holds */
    record MeasureAgreed(MeetingId meeting, MeasureId measure, MeasureKind kind, Words text, PersonId owner, Words sign)
            implements OfMeasures {}

    /**
     * A measure of an earlier review lies on the table of the one that follows it, to be checked.
     *
     * @param from where it was agreed
     * @param saidBy whose words they are
     */
    record MeasureBrought(
            MeetingId meeting,
            MeasureId measure,
            MeetingId from,
            MeasureKind kind,
            Words text,
            PersonId owner,
            Words sign,
            Optional<PersonId> saidBy)
            implements OfMeasures {}

    /** @param words why it held, or did not */
    record MeasureChecked(MeetingId meeting, MeasureId measure, boolean held, Words words) implements OfMeasures {}

    /** @param flaws what is wrong, one at least when it is flawed; why it is left open when it is skipped */
    record SettingJudged(MeetingId meeting, Setting setting, Judgement judgement, List<Flaw> flaws)
            implements ReflectionEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting);
        }
    }
}
