package io.fupan.agenda;

import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static io.fupan.vocabulary.Refusal.NOTHING_TO_REVIEW;

import io.fupan.events.AccessEvent;
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
import io.fupan.events.DepartmentOkrs;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.OrganisationEvent.CharterRevised;
import io.fupan.events.OrganisationEvent.CharterSet;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host opens the meeting: the OKRs of its cycle and of that cycle's year are laid on the table as they stand now,
 * with what the department is for and what its people wrote about the cycle.
 */
public record OpenMeeting(Act act, MeetingId meeting) implements MeetingCommand {

    public static final Decider<OpenMeeting, State> DECIDER = Decider.of(
                    OpenMeeting.class, State.NOTHING_YET, OpenMeeting::decide, OpenMeeting::evolve)
            .thenAsking((_, state) -> state.convened().map(OpenMeeting::okrsOf));

    @Override
    public Scope scope() {
        return Scope.of(meeting)
                .types(MeetingConvened.class, MeetingOpened.class, MeetingClosed.class, MeetingReopened.class);
    }

    private static Scope okrsOf(MeetingConvened convened) {
        return Scope.of(convened.department())
                .types(DepartmentOkrs.EVENTS)
                .or(Scope.of(convened.department()).types(CharterSet.class, CharterRevised.class))
                .or(Scope.of().types(DepartmentDefined.class, DepartmentRenamed.class));
    }

    /** @param names of all departments, since objectives may carry those of others */
    record State(
            Optional<MeetingConvened> convened,
            boolean opened,
            boolean closed,
            DepartmentOkrs okrs,
            Optional<Charter> charter,
            Map<DepartmentId, Words> names) {

        static final State NOTHING_YET =
                new State(Optional.empty(), false, false, DepartmentOkrs.NONE, Optional.empty(), Map.of());

        State with(DepartmentOkrs okrs) {
            return new State(convened, opened, closed, okrs, charter, names);
        }

        State with(Charter charter) {
            return new State(convened, opened, closed, okrs, Optional.of(charter), names);
        }

        State named(DepartmentId department, Words name) {
            Map<DepartmentId, Words> named = new HashMap<>(names);
            named.put(department, name);
            return new State(convened, opened, closed, okrs, charter, named);
        }
    }

    static List<MeetingOpened> decide(OpenMeeting command, State state) {
        MeetingConvened convened = state.convened().orElseThrow(() -> new RuleBroken(MEETING_NOT_FOUND));
        if (state.closed()) throw new RuleBroken(MEETING_CLOSED);
        if (state.opened()) throw new RuleBroken(MEETING_ALREADY_OPEN);
        MeetingOpened opened = new Snapshot(convened, state.okrs(), state.names()).tabled(state.charter());
        if (opened.keyResults().isEmpty()) throw new RuleBroken(NOTHING_TO_REVIEW);
        return List.of(opened);
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it ->
                new State(Optional.of(it), false, false, DepartmentOkrs.NONE, Optional.empty(), Map.of());
            case MeetingOpened _ ->
                new State(state.convened(), true, false, state.okrs(), state.charter(), state.names());
            case MeetingClosed _ ->
                new State(state.convened(), state.opened(), true, state.okrs(), state.charter(), state.names());
            case MeetingReopened _ ->
                new State(state.convened(), state.opened(), false, state.okrs(), state.charter(), state.names());
            case OkrEvent it -> state.with(state.okrs().evolve(it));
            case CharterSet it -> state.with(it.charter());
            case CharterRevised it -> state.with(it.charter());
            case DepartmentDefined it -> state.named(it.department(), it.name());
            case DepartmentRenamed it -> state.named(it.department(), it.name());
            case MeetingRescheduled _, MeetingCancelled _, OfPreparation _ -> state;
            case MeetingJoined _, AtTheTable _, OrganisationEvent _ -> state;
            case AccessEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case ReflectionEvent _, ScoringEvent _ -> state;
        };
    }
}
