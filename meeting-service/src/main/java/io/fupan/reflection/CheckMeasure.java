package io.fupan.reflection;

import static io.fupan.vocabulary.Refusal.MEASURE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;

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
import io.fupan.events.ReflectionEvent.MeasureAgreed;
import io.fupan.events.ReflectionEvent.MeasureBrought;
import io.fupan.events.ReflectionEvent.MeasureChecked;
import io.fupan.events.ReflectionEvent.ObstacleNamed;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeasureId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;

/**
 * The host records whether a measure held, of last time above all; said again, it is what the table thinks now.
 *
 * @param words why it held, or did not
 */
public record CheckMeasure(Act act, MeetingId meeting, MeasureId measure, boolean held, Words words)
        implements MeetingCommand {

    public static final Decider<CheckMeasure, State> DECIDER =
            Decider.of(CheckMeasure.class, State.NOTHING_YET, CheckMeasure::decide, CheckMeasure::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, measure).types(MeasureAgreed.class, MeasureBrought.class));
    }

    record State(boolean meetingOpen, boolean known) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<MeasureChecked> decide(CheckMeasure command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.known()) throw new RuleBroken(MEASURE_UNKNOWN);
        return List.of(new MeasureChecked(command.meeting(), command.measure(), command.held(), command.words()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new State(true, state.known());
            case MeetingClosed _ -> new State(false, state.known());
            case MeasureAgreed _, MeasureBrought _ -> new State(state.meetingOpen(), true);
            case MeasureChecked _, LessonLearned _, ObstacleNamed _, SettingJudged _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
