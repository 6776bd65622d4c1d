package io.fupan.reflection;

import static io.fupan.vocabulary.Refusal.LESSON_ALREADY_LEARNED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent.LessonLearned;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.OfMeasures;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.LessonId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody says what they learned.
 *
 * @param about an objective or a key result on the table; absent: the cycle as a whole
 */
public record LearnLesson(Act act, MeetingId meeting, LessonId lesson, Optional<Subject> about, Words text)
        implements MeetingCommand {

    public static final Decider<LearnLesson, State> DECIDER =
            Decider.of(LearnLesson.class, State.NOTHING_YET, LearnLesson::decide, LearnLesson::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, lesson).types(LessonLearned.class));
    }

    record State(boolean meetingOpen, Set<Subject> onTheTable, boolean learned) {

        static final State NOTHING_YET = new State(false, Set.of(), false);
    }

    static List<LessonLearned> decide(LearnLesson command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.learned()) throw new RuleBroken(LESSON_ALREADY_LEARNED);
        if (command.about().filter(it -> !state.onTheTable().contains(it)).isPresent())
            throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        return List.of(new LessonLearned(command.meeting(), command.lesson(), command.about(), command.text()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> new State(true, OnTheTable.of(it), state.learned());
            case MeetingClosed _ -> new State(false, state.onTheTable(), state.learned());
            case MeetingReopened _ -> new State(true, state.onTheTable(), state.learned());
            case LessonLearned _ -> new State(state.meetingOpen(), state.onTheTable(), true);
            case ObstacleNamed _, OfMeasures _, SettingJudged _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
