package io.fupan.reflection;

import static io.fupan.vocabulary.Refusal.MEASURE_ALREADY_AGREED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OWNER_NOT_IN_MEETING;

import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.ConveningEvent.MeetingRescheduled;
import io.fupan.events.ConveningEvent.OfPreparation;
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
import io.fupan.events.Table;
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

/**
 * The host records what the table will do about it from now on; the next review asks whether it held.
 *
 * @param owner who sees to it
 * @param sign how one will see that it holds
 */
public record AgreeMeasure(
        Act act, MeetingId meeting, MeasureId measure, MeasureKind kind, Words text, PersonId owner, Words sign)
        implements MeetingCommand {

    public static final Decider<AgreeMeasure, State> DECIDER =
            Decider.of(AgreeMeasure.class, State.NOTHING_YET, AgreeMeasure::decide, AgreeMeasure::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting)
                        .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting).types(Table.EVENTS),
                Scope.of(meeting, measure).types(MeasureAgreed.class, MeasureBrought.class));
    }

    /** @param table who can own a measure */
    record State(Table table, boolean meetingOpen, boolean agreed) {

        static final State NOTHING_YET = new State(Table.NOBODY_YET, false, false);
    }

    static List<MeasureAgreed> decide(AgreeMeasure command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.agreed()) throw new RuleBroken(MEASURE_ALREADY_AGREED);
        if (!state.table().seats(command.owner())) throw new RuleBroken(OWNER_NOT_IN_MEETING);
        return List.of(new MeasureAgreed(
                command.meeting(), command.measure(), command.kind(), command.text(), command.owner(), command.sign()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> new State(Table.of(it), state.meetingOpen(), state.agreed());
            case OfMeeting it -> new State(state.table().after(it), state.meetingOpen(), state.agreed());
            case MeetingOpened _, MeetingReopened _ -> new State(state.table(), true, state.agreed());
            case MeetingClosed _ -> new State(state.table(), false, state.agreed());
            case MeasureAgreed _, MeasureBrought _ -> new State(state.table(), state.meetingOpen(), true);
            case MeasureChecked _, LessonLearned _, ObstacleNamed _, SettingJudged _ -> state;
            case MeetingRescheduled _, MeetingCancelled _, OfPreparation _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case OfOrganisation _, BallotEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }
}
