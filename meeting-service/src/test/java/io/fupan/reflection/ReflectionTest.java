package io.fupan.reflection;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.B1;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.JUDGEMENT_NEEDS_WORDS;
import static io.fupan.vocabulary.Refusal.LESSON_ALREADY_LEARNED;
import static io.fupan.vocabulary.Refusal.MEASURE_ALREADY_AGREED;
import static io.fupan.vocabulary.Refusal.MEASURE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OBSTACLE_ALREADY_NAMED;
import static io.fupan.vocabulary.Refusal.OWNER_NOT_IN_MEETING;
import static io.fupan.vocabulary.Refusal.SOUND_HAS_NO_FLAW;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
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
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private static final ObstacleId OBSTACLE = new ObstacleId(id(101));
    private static final LessonId LESSON = new LessonId(id(102));
    private static final MeasureId MEASURE = new MeasureId(id(104));
    private static final MeetingId BEFORE = new MeetingId(id(103));
    private static final KeyResultId ELSEWHERE = new KeyResultId(id(999));
    private static final Words TEXT = words("The data came in October");
    private static final Words SIGN = words("The table is there on the tenth");

    @Test
    void an_obstacle_is_named_once_of_a_key_result_on_the_table() {
        GivenWhenThen.of(NameObstacle.DECIDER, convened(), opened())
                .when(obstacle(KR1))
                .then(named());
        GivenWhenThen.of(NameObstacle.DECIDER, convened(), opened(), closed(), new MeetingReopened(MEETING))
                .when(obstacle(KR1))
                .then(named());
        GivenWhenThen.of(NameObstacle.DECIDER, convened(), opened(), named())
                .when(obstacle(KR1))
                .refused(OBSTACLE_ALREADY_NAMED);
        GivenWhenThen.of(NameObstacle.DECIDER, convened(), opened())
                .when(obstacle(ELSEWHERE))
                .refused(SUBJECT_NOT_ON_THE_TABLE);
        GivenWhenThen.of(NameObstacle.DECIDER, convened()).when(obstacle(KR1)).refused(MEETING_NOT_OPEN);
        GivenWhenThen.of(NameObstacle.DECIDER, convened(), opened(), closed())
                .when(obstacle(KR1))
                .refused(MEETING_NOT_OPEN);
    }

    @Test
    void a_lesson_is_about_something_on_the_table_or_the_cycle_as_a_whole() {
        for (var about :
                List.of(Optional.of(Subject.of(KR1)), Optional.of(Subject.of(B1)), Optional.<Subject>empty())) {
            GivenWhenThen.of(LearnLesson.DECIDER, convened(), opened())
                    .when(new LearnLesson(by(ANNA), MEETING, LESSON, about, TEXT))
                    .then(new LessonLearned(MEETING, LESSON, about, TEXT));
        }
        var elsewhere = new LearnLesson(by(ANNA), MEETING, LESSON, Optional.of(Subject.of(ELSEWHERE)), TEXT);
        GivenWhenThen.of(LearnLesson.DECIDER, convened(), opened())
                .when(elsewhere)
                .refused(SUBJECT_NOT_ON_THE_TABLE);
        var again = new LearnLesson(by(ANNA), MEETING, LESSON, Optional.empty(), TEXT);
        GivenWhenThen.of(
                        LearnLesson.DECIDER,
                        convened(),
                        opened(),
                        new LessonLearned(MEETING, LESSON, Optional.empty(), TEXT))
                .when(again)
                .refused(LESSON_ALREADY_LEARNED);
        GivenWhenThen.of(LearnLesson.DECIDER, convened(), opened(), closed())
                .when(again)
                .refused(MEETING_NOT_OPEN);
        GivenWhenThen.of(LearnLesson.DECIDER, convened(), opened(), closed(), new MeetingReopened(MEETING))
                .when(again)
                .then(new LessonLearned(MEETING, LESSON, Optional.empty(), TEXT));
    }

    @Test
    void a_measure_has_an_owner_at_the_table() {
        GivenWhenThen.of(AgreeMeasure.DECIDER, convened(), opened())
                .when(measure(ANNA))
                .then(agreed(ANNA));
        GivenWhenThen.of(AgreeMeasure.DECIDER, convened(), opened())
                .when(measure(OBSERVER))
                .refused(OWNER_NOT_IN_MEETING);
        GivenWhenThen.of(AgreeMeasure.DECIDER, convened(), opened(), agreed(ANNA))
                .when(measure(ANNA))
                .refused(MEASURE_ALREADY_AGREED);
        GivenWhenThen.of(AgreeMeasure.DECIDER, convened(), opened(), brought())
                .when(measure(ANNA))
                .refused(MEASURE_ALREADY_AGREED);
        GivenWhenThen.of(AgreeMeasure.DECIDER, convened(), opened(), closed())
                .when(measure(ANNA))
                .refused(MEETING_NOT_OPEN);
    }

    @Test
    void a_measure_of_last_time_comes_once_and_is_checked_as_often_as_people_think_again() {
        var bring = new BringMeasure(
                by(HOST), MEETING, MEASURE, BEFORE, MeasureKind.START, TEXT, ANNA, SIGN, Optional.of(HOST));
        GivenWhenThen.of(BringMeasure.DECIDER, convened(), opened()).when(bring).then(brought());
        GivenWhenThen.of(BringMeasure.DECIDER, convened(), opened(), brought())
                .when(bring)
                .thenNothing();
        GivenWhenThen.of(BringMeasure.DECIDER, convened()).when(bring).refused(MEETING_NOT_OPEN);
        GivenWhenThen.of(BringMeasure.DECIDER, convened(), opened(), closed())
                .when(bring)
                .refused(MEETING_NOT_OPEN);
        var held = new MeasureChecked(MEETING, MEASURE, true, TEXT);
        GivenWhenThen.of(CheckMeasure.DECIDER, convened(), opened(), brought())
                .when(check(true))
                .then(held);
        GivenWhenThen.of(CheckMeasure.DECIDER, convened(), opened(), brought(), held)
                .when(check(false))
                .then(new MeasureChecked(MEETING, MEASURE, false, TEXT));
        GivenWhenThen.of(CheckMeasure.DECIDER, convened(), opened())
                .when(check(true))
                .refused(MEASURE_UNKNOWN);
        GivenWhenThen.of(CheckMeasure.DECIDER, convened(), opened(), brought(), closed())
                .when(check(true))
                .refused(MEETING_NOT_OPEN);
    }

    @Test
    void a_setting_is_sound_or_flawed_in_so_many_words_or_left_open_for_a_reason() {
        var flaw = new Flaw(Optional.of(Subject.of(KR1)), Optional.of(words("hold salons")), Optional.empty(), TEXT);
        var elsewhere = new Flaw(Optional.of(Subject.of(ELSEWHERE)), Optional.empty(), Optional.empty(), TEXT);
        judging(Judgement.SOUND).then(new SettingJudged(MEETING, Setting.CYCLE, Judgement.SOUND, List.of()));
        judging(Judgement.FLAWED, flaw)
                .then(new SettingJudged(MEETING, Setting.CYCLE, Judgement.FLAWED, List.of(flaw)));
        judging(Judgement.SKIPPED, flaw)
                .then(new SettingJudged(MEETING, Setting.CYCLE, Judgement.SKIPPED, List.of(flaw)));
        judging(Judgement.SOUND, flaw).refused(SOUND_HAS_NO_FLAW);
        judging(Judgement.FLAWED).refused(JUDGEMENT_NEEDS_WORDS);
        judging(Judgement.SKIPPED).refused(JUDGEMENT_NEEDS_WORDS);
        judging(Judgement.FLAWED, elsewhere).refused(SUBJECT_NOT_ON_THE_TABLE);
        GivenWhenThen.of(JudgeSetting.DECIDER, convened(), opened(), closed())
                .when(judge(Judgement.SOUND))
                .refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<JudgeSetting, ?>.Then judging(Judgement judgement, Flaw... flaws) {
        return GivenWhenThen.of(JudgeSetting.DECIDER, convened(), opened()).when(judge(judgement, flaws));
    }

    private static JudgeSetting judge(Judgement judgement, Flaw... flaws) {
        return new JudgeSetting(by(HOST), MEETING, Setting.CYCLE, judgement, Optional.of(List.of(flaws)));
    }

    private static NameObstacle obstacle(KeyResultId keyResult) {
        return new NameObstacle(by(ANNA), MEETING, OBSTACLE, keyResult, ObstacleKind.DEPENDENCY, TEXT);
    }

    private static ObstacleNamed named() {
        return new ObstacleNamed(MEETING, OBSTACLE, KR1, ObstacleKind.DEPENDENCY, TEXT);
    }

    private static AgreeMeasure measure(PersonId owner) {
        return new AgreeMeasure(by(HOST), MEETING, MEASURE, MeasureKind.START, TEXT, owner, SIGN);
    }

    private static MeasureAgreed agreed(PersonId owner) {
        return new MeasureAgreed(MEETING, MEASURE, MeasureKind.START, TEXT, owner, SIGN);
    }

    private static MeasureBrought brought() {
        return new MeasureBrought(MEETING, MEASURE, BEFORE, MeasureKind.START, TEXT, ANNA, SIGN, Optional.of(HOST));
    }

    private static CheckMeasure check(boolean held) {
        return new CheckMeasure(by(HOST), MEETING, MEASURE, held, TEXT);
    }
}
