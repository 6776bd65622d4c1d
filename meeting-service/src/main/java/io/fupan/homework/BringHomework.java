package io.fupan.homework;

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
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.HomeworkId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Homework of an earlier review that is not done yet comes to the table of the one that follows it. What lies there
 * already stays as it is.
 *
 * @param from where it was assigned
 * @param saidBy whose words they are
 */
public record BringHomework(
        Act act,
        MeetingId meeting,
        HomeworkId homework,
        MeetingId from,
        PersonId owner,
        LocalDate due,
        Words bring,
        Optional<PersonId> saidBy)
        implements MeetingCommand {

    public static final Decider<BringHomework, State> DECIDER =
            Decider.of(BringHomework.class, State.NOTHING_YET, BringHomework::decide, BringHomework::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, homework).types(HomeworkBrought.class));
    }

    record State(boolean meetingOpen, boolean brought) {

        static final State NOTHING_YET = new State(false, false);
    }

    static List<HomeworkBrought> decide(BringHomework command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.brought()) return List.of();
        return List.of(new HomeworkBrought(
                command.meeting(),
                command.homework(),
                command.from(),
                command.owner(),
                command.due(),
                command.bring(),
                command.saidBy()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened _, MeetingReopened _ -> new State(true, state.brought());
            case MeetingClosed _ -> new State(false, state.brought());
            case HomeworkBrought _ -> new State(state.meetingOpen(), true);
            case HomeworkAssigned _, HomeworkHandedIn _, HomeworkReviewed _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, BallotEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
