package io.fupan.homework;

import static io.fupan.vocabulary.Refusal.DISPUTE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.HOMEWORK_ALREADY_ASSIGNED;
import static io.fupan.vocabulary.Refusal.HOMEWORK_DUE_IN_THE_PAST;
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
import io.fupan.events.DisputeEvent.DisputeProbed;
import io.fupan.events.DisputeEvent.DisputeRaised;
import io.fupan.events.DisputeEvent.DisputeSettled;
import io.fupan.events.DisputeEvent.ProbeAnswered;
import io.fupan.events.DisputeEvent.StanceTaken;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent.HomeworkAssigned;
import io.fupan.events.HomeworkEvent.HomeworkBrought;
import io.fupan.events.HomeworkEvent.HomeworkHandedIn;
import io.fupan.events.HomeworkEvent.HomeworkReviewed;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.events.Table;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.DisputeId;
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
 * The host gives one person one thing to bring back by one day.
 *
 * @param dispute what it comes from, when it comes from a dispute of this meeting
 */
public record AssignHomework(
        Act act,
        MeetingId meeting,
        HomeworkId homework,
        PersonId owner,
        LocalDate due,
        Words bring,
        Optional<DisputeId> dispute)
        implements MeetingCommand {

    public static final Decider<AssignHomework, State> DECIDER =
            Decider.of(AssignHomework.class, State.NOTHING_YET, AssignHomework::decide, AssignHomework::evolve);

    @Override
    public Scope scope() {
        Scope asked = Scope.either(
                Scope.of(meeting)
                        .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting).types(Table.EVENTS),
                Scope.of(meeting, homework).types(HomeworkAssigned.class, HomeworkBrought.class));
        return dispute.map(it -> Scope.of(meeting, it).types(DisputeRaised.class))
                .map(asked::or)
                .orElse(asked);
    }

    /**
     * @param table who can own homework
     * @param disputed the dispute it names was raised in this meeting
     */
    record State(Table table, boolean meetingOpen, boolean assigned, boolean disputed) {

        static final State NOTHING_YET = new State(Table.NOBODY_YET, false, false, false);

        State with(Table next) {
            return new State(next, meetingOpen, assigned, disputed);
        }
    }

    static List<HomeworkAssigned> decide(AssignHomework command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.assigned()) throw new RuleBroken(HOMEWORK_ALREADY_ASSIGNED);
        if (command.dispute().isPresent() && !state.disputed()) throw new RuleBroken(DISPUTE_UNKNOWN);
        if (!state.table().seats(command.owner())) throw new RuleBroken(OWNER_NOT_IN_MEETING);
        if (command.due().isBefore(command.act().earliestToday())) throw new RuleBroken(HOMEWORK_DUE_IN_THE_PAST);
        return List.of(new HomeworkAssigned(
                command.meeting(),
                command.homework(),
                command.owner(),
                command.due(),
                command.bring(),
                command.dispute()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> state.with(Table.of(it));
            case OfMeeting it -> state.with(state.table().after(it));
            case MeetingOpened _ -> new State(state.table(), true, state.assigned(), state.disputed());
            case MeetingClosed _ -> new State(state.table(), false, state.assigned(), state.disputed());
            case MeetingReopened _ -> new State(state.table(), true, state.assigned(), state.disputed());
            case HomeworkAssigned _, HomeworkBrought _ ->
                new State(state.table(), state.meetingOpen(), true, state.disputed());
            case DisputeRaised _ -> new State(state.table(), state.meetingOpen(), state.assigned(), true);
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case HomeworkHandedIn _, HomeworkReviewed _ -> state;
            case StanceTaken _, DisputeProbed _, ProbeAnswered _, DisputeSettled _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case OfOrganisation _, BallotEvent _, DecisionEvent _ -> state;
            case OfPreparation _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
