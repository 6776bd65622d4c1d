package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.MEETING;

import io.fupan.Sample;
import io.fupan.homework.BringHomework;
import io.fupan.reflection.AgreeMeasure;
import io.fupan.reflection.BringMeasure;
import io.fupan.reflection.CheckMeasure;
import io.fupan.reflection.JudgeSetting;
import io.fupan.reflection.LearnLesson;
import io.fupan.reflection.NameObstacle;
import io.fupan.vocabulary.Flaw;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a table left to chance finds out about its own work. */
record RandomReflection(RandomMeeting meeting, Random random) {

    private static final MeetingId BEFORE = new MeetingId(Sample.id(103));

    void somethingHappens() {
        var measure = new MeasureId(meeting.chosen(111));
        switch (random.nextInt(7)) {
            case 0 -> meeting.give(NameObstacle.DECIDER, obstacle());
            case 1 -> meeting.give(LearnLesson.DECIDER, lesson());
            case 2 -> meeting.give(AgreeMeasure.DECIDER, agreed(measure));
            case 3 -> meeting.give(BringMeasure.DECIDER, brought(measure));
            case 4 -> meeting.give(BringHomework.DECIDER, homework());
            case 5 ->
                meeting.give(
                        CheckMeasure.DECIDER,
                        new CheckMeasure(meeting.act(HOST), MEETING, measure, random.nextBoolean(), meeting.words()));
            default -> meeting.give(JudgeSetting.DECIDER, judged());
        }
    }

    private NameObstacle obstacle() {
        var id = new ObstacleId(meeting.chosen(121));
        ObstacleKind kind = meeting.any(ObstacleKind.values());
        return new NameObstacle(
                meeting.act(meeting.someone()), MEETING, id, meeting.any(KR1, KR2), kind, meeting.words());
    }

    private LearnLesson lesson() {
        var id = new LessonId(meeting.chosen(131));
        Optional<Subject> about = Optional.of(Subject.of(KR1)).filter(_ -> random.nextBoolean());
        return new LearnLesson(meeting.act(meeting.someone()), MEETING, id, about, meeting.words());
    }

    private AgreeMeasure agreed(MeasureId measure) {
        MeasureKind kind = meeting.any(MeasureKind.values());
        return new AgreeMeasure(
                meeting.act(HOST), MEETING, measure, kind, meeting.words(), meeting.any(ANNA, BO), meeting.words());
    }

    private BringMeasure brought(MeasureId measure) {
        return new BringMeasure(
                meeting.act(HOST),
                MEETING,
                measure,
                BEFORE,
                meeting.any(MeasureKind.values()),
                meeting.words(),
                ANNA,
                meeting.words(),
                Optional.of(BO));
    }

    private BringHomework homework() {
        var homework = new HomeworkId(meeting.chosen(81));
        return new BringHomework(
                meeting.act(HOST), MEETING, homework, BEFORE, BO, Deeds.DUE, meeting.words(), Optional.empty());
    }

    private JudgeSetting judged() {
        var flaw = new Flaw(Optional.of(Subject.of(KR2)), Optional.empty(), Optional.empty(), meeting.words());
        return new JudgeSetting(
                meeting.act(HOST),
                MEETING,
                meeting.any(Setting.values()),
                meeting.any(Judgement.values()),
                Optional.of(List.of(flaw)).filter(_ -> random.nextBoolean()));
    }
}
