package io.fupan.scoring;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SCORE_ALREADY_SETTLED;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.ConveningEvent;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent.ScoreSettled;
import io.fupan.events.ScoringEvent.TableRequested;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody wants a key result talked about before it is settled; asking again changes nothing. */
public record RequestTable(Act act, MeetingId meeting, KeyResultId keyResult) implements MeetingCommand {

    public static final Decider<RequestTable, State> DECIDER =
            Decider.of(RequestTable.class, State.NOTHING_YET, RequestTable::decide, RequestTable::evolve);

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingOpened.class, MeetingClosed.class, MeetingReopened.class),
                Scope.of(meeting, keyResult).types(TableRequested.class, ScoreSettled.class, BallotReopened.class));
    }

    /** @param asked who asked already, in this round */
    record State(boolean meetingOpen, Set<KeyResultId> onTheTable, Set<PersonId> asked, boolean settled) {

        static final State NOTHING_YET = new State(false, Set.of(), Set.of(), false);

        State in(boolean open) {
            return new State(open, onTheTable, asked, settled);
        }

        State tabling(MeetingOpened event) {
            Set<KeyResultId> tabled = new HashSet<>();
            event.keyResults().forEach(keyResult -> tabled.add(keyResult.id()));
            return new State(true, Set.copyOf(tabled), asked, settled);
        }

        State askedBy(PersonId person) {
            Set<PersonId> more = new HashSet<>(asked);
            more.add(person);
            return new State(meetingOpen, onTheTable, Set.copyOf(more), settled);
        }
    }

    static List<TableRequested> decide(RequestTable command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (!state.onTheTable().contains(command.keyResult())) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        if (state.settled()) throw new RuleBroken(SCORE_ALREADY_SETTLED);
        if (state.asked().contains(command.by())) return List.of();
        return List.of(new TableRequested(command.meeting(), command.keyResult(), command.by()));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingOpened it -> state.tabling(it);
            case MeetingClosed _ -> state.in(false);
            case MeetingReopened _ -> state.in(true);
            case TableRequested it -> state.askedBy(it.by());
            case ScoreSettled _ -> new State(state.meetingOpen(), state.onTheTable(), state.asked(), true);
            case BallotReopened _ -> new State(state.meetingOpen(), state.onTheTable(), Set.of(), false);
            case MeetingJoined _, AtTheTable _, BallotEvent _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _ -> state;
        };
    }
}
