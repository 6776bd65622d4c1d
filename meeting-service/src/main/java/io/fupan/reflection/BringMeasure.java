package io.fupan.reflection;

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
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Optional;

/**
 * A measure of an earlier review comes to the table of the one that follows it. One that lies there already stays as it
 * is.
 *
 * @param from where it was agreed
 * @param saidBy whose words they are
 */
public record BringMeasure(
        Act act,
        MeetingId meeting,
        MeasureId measure,
        MeetingId from,
        MeasureKind kind,
        Words text,
        PersonId owner,
        Words sign,
        Optional<PersonId> saidBy)
        implements MeetingCommand {

    public static final Decider<BringMeasure, State> DECIDER =
            Decider.of(BringMeasure.class, State.NOTHING_YET, BringMeasure::decide, BringMeasure::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, measure).types(MeasureBrought.class));
    }

    record State(boolean meetingOpen, boolean brought) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<MeasureBrought> decide(BringMeasure command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.brought()) return List.of();
        return List.of(new MeasureBrought(
                command.meeting(),
                command.measure(),
                command.from(),
                command.kind(),
                command.text(),
                command.owner(),
                command.sign(),
                command.saidBy()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new State(true, state.brought());
            case MeetingClosed _ -> new State(false, state.brought());
            case MeasureBrought _ -> new State(state.meetingOpen(), true);
            case MeasureAgreed _, MeasureChecked _, LessonLearned _, ObstacleNamed _, SettingJudged _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
