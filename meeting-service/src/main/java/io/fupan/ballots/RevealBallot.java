package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_REVEALED;
import static io.fupan.vocabulary.Refusal.BALLOT_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.NOTHING_CAST;

import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
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
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.events.Table;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.BallotValue;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The host reveals a ballot: every value still standing becomes public at once, and later that of who casts last. */
public record RevealBallot(Act act, MeetingId meeting, Subject subject) implements MeetingCommand {

    public static final Decider<RevealBallot, State> DECIDER =
            Decider.of(RevealBallot.class, State.NOTHING_YET, RevealBallot::decide, RevealBallot::evolve);

    @Override
    public Scope scope() { // a late cast lies inside it, makes the decision run again, and so is revealed too
        return Scope.either(
                Scope.of(meeting)
                        .types(
                                MeetingConvened.class,
                                MeetingOpened.class,
                                MeetingJoined.class,
                                MeetingClosed.class,
                                MeetingReopened.class),
                Scope.of(meeting).types(Table.EVENTS),
                Scope.of(meeting, subject)
                        .types(
                                BallotOpened.class,
                                BallotCast.class,
                                BallotWithdrawn.class,
                                BallotRevealed.class,
                                BallotReopened.class,
                                LeadBallotOpened.class,
                                LeadBallotRevealed.class));
    }

    /**
     * @param table who may cast
     * @param present who joined, observers too
     */
    record State(boolean meetingOpen, Table table, Set<PersonId> present, Ballot ballot) {

        static final State NOTHING_YET = new State(false, Table.NOBODY_YET, Set.of(), Ballot.NONE);

        State with(Table next) {
            return new State(meetingOpen, next, present, ballot);
        }

        State with(Ballot next) {
            return new State(meetingOpen, table, present, next);
        }

        /** How many could have cast: those at the table who are here, and whoever cast without coming in. */
        int electorate() {
            Stream<PersonId> here = present.stream()
                    .filter(table::seats)
                    .filter(person ->
                            ballot.turn().last().filter(person::equals).isEmpty());
            Stream<PersonId> cast = ballot.standing().keySet().stream();
            return (int) Stream.concat(here, cast).distinct().count();
        }
    }

    /** @param standing what each cast last and did not withdraw */
    record Ballot(Turn turn, boolean revealed, Map<PersonId, Sealed> standing) {

        static final Ballot NONE = new Ballot(Turn.NOBODYS, false, Map.of());

        Ballot after(BallotEvent event) {
            Turn next = turn.after(event);
            return new Ballot(next, next.whose() == Turn.Whose.NOBODY, Map.of());
        }

        boolean open() {
            return turn.whose() != Turn.Whose.NOBODY;
        }

        /** Who casts last, while it is their turn. */
        Optional<PersonId> lead() {
            return turn.last().filter(_ -> turn.whose() == Turn.Whose.LEAD);
        }

        Ballot cast(PersonId person, Sealed value) {
            Map<PersonId, Sealed> more = new HashMap<>(standing);
            more.put(person, value);
            return new Ballot(turn, revealed, Map.copyOf(more));
        }

        Ballot withdrawn(PersonId person) {
            Map<PersonId, Sealed> fewer = new HashMap<>(standing);
            fewer.remove(person);
            return new Ballot(turn, revealed, Map.copyOf(fewer));
        }

        Map<PersonId, BallotValue> values() {
            Map<PersonId, BallotValue> values = new HashMap<>();
            standing.forEach((person, secret) -> secret.kept().ifPresent(value -> values.put(person, value)));
            return Map.copyOf(values);
        }
    }

    static List<BallotEvent> decide(RevealBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        if (state.ballot().revealed()) throw new RuleBroken(BALLOT_ALREADY_REVEALED);
        if (!state.ballot().open()) throw new RuleBroken(BALLOT_NOT_OPEN);
        Map<PersonId, BallotValue> values = state.ballot().values();
        if (values.isEmpty()) throw new RuleBroken(NOTHING_CAST);
        return List.of(state.ballot()
                .lead()
                .<BallotEvent>map(lead -> leads(command, lead, values))
                .orElseGet(() -> new BallotRevealed(command.meeting(), command.subject(), values, state.electorate())));
    }

    private static LeadBallotRevealed leads(RevealBallot command, PersonId lead, Map<PersonId, BallotValue> values) {
        BallotValue value = Optional.ofNullable(values.get(lead)).orElseThrow(() -> new RuleBroken(NOTHING_CAST));
        return new LeadBallotRevealed(command.meeting(), command.subject(), lead, value);
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> state.with(Table.of(it));
            case OfMeeting it -> state.with(state.table().after(it));
            case MeetingOpened _ -> new State(true, state.table(), state.present(), state.ballot());
            case MeetingJoined it ->
                new State(state.meetingOpen(), state.table(), plus(state.present(), it.person()), state.ballot());
            case MeetingClosed _ -> new State(false, state.table(), state.present(), state.ballot());
            case MeetingReopened _ -> new State(true, state.table(), state.present(), state.ballot());
            case BallotOpened it -> state.with(state.ballot().after(it));
            case BallotReopened it -> state.with(state.ballot().after(it));
            case BallotCast it -> state.with(state.ballot().cast(it.by(), it.value()));
            case BallotWithdrawn it -> state.with(state.ballot().withdrawn(it.by()));
            case BallotRevealed it -> state.with(state.ballot().after(it));
            case LeadBallotOpened it -> state.with(state.ballot().after(it));
            case LeadBallotRevealed it -> state.with(state.ballot().after(it));
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case AtTheTable _ -> state;
            case OfOrganisation _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OfPreparation _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<PersonId> plus(Set<PersonId> people, PersonId one) {
        return Stream.concat(people.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
