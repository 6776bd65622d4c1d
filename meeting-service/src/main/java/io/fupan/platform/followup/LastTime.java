package io.fupan.platform.followup;

import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.Recorded;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.homework.BringHomework;
import io.fupan.reflection.BringMeasure;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Verdict;
import io.fupan.vocabulary.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.function.Function;

/**
 * What a review left to be done, for the one that follows it: the measures it agreed on, those it should have checked
 * and did not, and the homework that is not done. Words that were erased are not brought back.
 *
 * @param meeting the earlier review
 */
public record LastTime(MeetingId meeting, Map<MeasureId, Left> measures, Map<HomeworkId, Task> homework) {

    /** @param saidBy whose words they are */
    public record Left(MeasureAgreed measure, Optional<PersonId> saidBy) {

        BringMeasure to(MeetingId next, MeetingId from, Act act) {
            return new BringMeasure(
                    act,
                    next,
                    measure.measure(),
                    from,
                    measure.kind(),
                    measure.text(),
                    measure.owner(),
                    measure.sign(),
                    saidBy);
        }
    }

    public record Task(HomeworkAssigned homework, Optional<PersonId> saidBy) {

        BringHomework to(MeetingId next, MeetingId from, Act act) {
            return new BringHomework(
                    act, next, homework.homework(), from, homework.owner(), homework.due(), homework.bring(), saidBy);
        }
    }

    public static LastTime of(MeetingId meeting) {
        return new LastTime(meeting, Map.of(), Map.of());
    }

    /** After one more event of that review. */
    public LastTime after(Recorded recorded) {
        Optional<PersonId> speaker = recorded.by().person();
        Event event = recorded.event();
        if (event instanceof MeasureAgreed it) return with(it, speaker);
        if (event instanceof MeasureBrought it) return with(agreed(it), it.saidBy());
        if (event instanceof MeasureChecked it) return new LastTime(meeting, without(measures, it.measure()), homework);
        if (event instanceof HomeworkAssigned it) return with(it, speaker);
        if (event instanceof HomeworkBrought it) return with(assigned(it), it.saidBy());
        if (event instanceof HomeworkReviewed it && it.verdict() != Verdict.AGAIN)
            return new LastTime(meeting, measures, without(homework, it.homework()));
        return this;
    }

    /** The commands that bring it to another meeting, each as its own so that each can be erased alone. */
    public SequencedCollection<BringMeasure> measuresTo(MeetingId next, Function<String, Act> act) {
        return measures.values().stream()
                .filter(it ->
                        isThere(it.measure().text()) && isThere(it.measure().sign()))
                .map(it -> it.to(next, meeting, act.apply(it.measure().measure().toString())))
                .toList();
    }

    public SequencedCollection<BringHomework> homeworkTo(MeetingId next, Function<String, Act> act) {
        return homework.values().stream()
                .filter(it -> isThere(it.homework().bring()))
                .map(it ->
                        it.to(next, meeting, act.apply(it.homework().homework().toString())))
                .toList();
    }

    private static boolean isThere(Words words) {
        return words.text().isPresent();
    }

    private LastTime with(MeasureAgreed measure, Optional<PersonId> saidBy) {
        return new LastTime(meeting, plus(measures, measure.measure(), new Left(measure, saidBy)), homework);
    }

    private LastTime with(HomeworkAssigned task, Optional<PersonId> saidBy) {
        return new LastTime(meeting, measures, plus(homework, task.homework(), new Task(task, saidBy)));
    }

    private static MeasureAgreed agreed(MeasureBrought it) {
        return new MeasureAgreed(it.meeting(), it.measure(), it.kind(), it.text(), it.owner(), it.sign());
    }

    private static HomeworkAssigned assigned(HomeworkBrought it) {
        return new HomeworkAssigned(it.meeting(), it.homework(), it.owner(), it.due(), it.bring(), Optional.empty());
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return fewer;
    }
}
