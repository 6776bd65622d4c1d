package io.fupan.reflection;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.OBSTACLE_ALREADY_NAMED;
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
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.ObstacleId;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody says what stood in the way of a key result; below 0.7 the room asks for it, and never waits for it. */
public record NameObstacle(
        Act act, MeetingId meeting, ObstacleId obstacle, KeyResultId keyResult, ObstacleKind kind, Words text)
        implements MeetingCommand {

    public static final Decider<NameObstacle, State> DECIDER =
            Decider.of(NameObstacle.class, State.NOTHING_YET, NameObstacle::decide, NameObstacle::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, obstacle).types(ObstacleNamed.class));
    }

    record State(boolean meetingOpen, Set<KeyResultId> onTheTable, boolean named) {

        static final State NOTHING_YET = new State(false, Set.of(), false);
    }

    static List<ObstacleNamed> decide(NameObstacle command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.named()) throw new RuleBroken(OBSTACLE_ALREADY_NAMED);
        if (!state.onTheTable().contains(command.keyResult())) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        return List.of(new ObstacleNamed(
                command.meeting(), command.obstacle(), command.keyResult(), command.kind(), command.text()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> new State(true, keyResults(it), state.named());
            case MeetingClosed _ -> new State(false, state.onTheTable(), state.named());
            case MeetingReopened _ -> new State(true, state.onTheTable(), state.named());
            case ObstacleNamed _ -> new State(state.meetingOpen(), state.onTheTable(), true);
            case LessonLearned _, OfMeasures _, SettingJudged _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _ -> state;
            case DisputeEvent _, HomeworkEvent _, OkrEvent _, OrganisationEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<KeyResultId> keyResults(MeetingOpened opened) {
        return opened.keyResults().stream().map(KeyResult::id).collect(Collectors.toUnmodifiableSet());
    }
}
