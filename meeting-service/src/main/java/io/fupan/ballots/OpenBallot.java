package io.fupan.ballots;

import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.BALLOT_ALREADY_REVEALED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SUBJECT_NAMED_TWICE;
import static io.fupan.vocabulary.Refusal.SUBJECT_NOT_ON_THE_TABLE;

import io.fupan.events.AccessEvent;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AgendaEvent.AtTheTable;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingJoined;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.events.BallotEvent.BallotOpened;
import io.fupan.events.BallotEvent.BallotReopened;
import io.fupan.events.BallotEvent.BallotRevealed;
import io.fupan.events.BallotEvent.BallotWithdrawn;
import io.fupan.events.BallotEvent.LeadBallotOpened;
import io.fupan.events.BallotEvent.LeadBallotRevealed;
import io.fupan.events.ConveningEvent;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The host opens a secret ballot on one key result or on many at once, which makes one silent round.
 *
 * @param leadLast whether the host casts only once the room's values are revealed; absent: yes
 */
public record OpenBallot(Act act, MeetingId meeting, List<Subject> subjects, Optional<Boolean> leadLast)
        implements MeetingCommand {

    public static final Decider<OpenBallot, State> DECIDER =
            Decider.of(OpenBallot.class, State.NOTHING_YET, OpenBallot::decide, OpenBallot::evolve);

    public OpenBallot {
        if (subjects.isEmpty()) throw new Nonsense("list-empty", "subjects");
    }

    @Override
    public Scope scope() {
        return subjects.stream()
                .distinct()
                .map(this::ballotOn)
                .reduce(
                        Scope.of(meeting)
                                .types(
                                        MeetingConvened.class,
                                        HostHandedOver.class,
                                        HostTakenOver.class,
                                        MeetingOpened.class,
                                        MeetingClosed.class,
                                        MeetingReopened.class),
                        Scope::or);
    }

    private Scope ballotOn(Subject subject) {
        return Scope.of(meeting, subject).types(BallotOpened.class, BallotRevealed.class, BallotReopened.class);
    }

    record State(
            boolean meetingOpen,
            Optional<PersonId> host,
            Set<Subject> onTheTable,
            Set<Subject> open,
            Set<Subject> revealed) {

        static final State NOTHING_YET = new State(false, Optional.empty(), Set.of(), Set.of(), Set.of());

        State hostedBy(PersonId person) {
            return new State(meetingOpen, Optional.of(person), onTheTable, open, revealed);
        }

        State opened(Collection<Subject> subjects) {
            return new State(meetingOpen, host, onTheTable, with(open, subjects), without(revealed, subjects));
        }

        State revealed(Subject subject) {
            return new State(
                    meetingOpen, host, onTheTable, without(open, Set.of(subject)), with(revealed, Set.of(subject)));
        }
    }

    static List<BallotOpened> decide(OpenBallot command, State state) {
        if (!state.meetingOpen()) throw new RuleBroken(MEETING_NOT_OPEN);
        Set<Subject> subjects = Set.copyOf(command.subjects());
        if (!state.onTheTable().containsAll(subjects)) throw new RuleBroken(SUBJECT_NOT_ON_THE_TABLE);
        if (subjects.size() < command.subjects().size()) throw new RuleBroken(SUBJECT_NAMED_TWICE);
        if (!Collections.disjoint(state.open(), subjects)) throw new RuleBroken(BALLOT_ALREADY_OPEN);
        if (!Collections.disjoint(state.revealed(), subjects)) throw new RuleBroken(BALLOT_ALREADY_REVEALED);
        return List.of(new BallotOpened(
                command.meeting(),
                command.subjects(),
                state.host().filter(_ -> command.leadLast().orElse(true))));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> state.hostedBy(it.host());
            case HostHandedOver it -> state.hostedBy(it.to());
            case HostTakenOver it -> state.hostedBy(it.to());
            case MeetingOpened it -> new State(true, state.host(), keyResults(it), state.open(), state.revealed());
            case MeetingClosed _ -> new State(false, state.host(), state.onTheTable(), state.open(), state.revealed());
            case MeetingReopened _ -> new State(true, state.host(), state.onTheTable(), state.open(), state.revealed());
            case BallotOpened it -> state.opened(it.subjects());
            case BallotReopened it -> state.opened(List.of(it.subject()));
            case BallotRevealed it -> state.revealed(it.subject());
            case BallotCast _, BallotWithdrawn _, LeadBallotOpened _, LeadBallotRevealed _ -> state;
            case MeetingJoined _, AtTheTable _ -> state;
            case AccessEvent _, ConveningEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> state;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private static Set<Subject> keyResults(MeetingOpened opened) {
        return opened.keyResults().stream()
                .map(keyResult -> Subject.of(keyResult.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Subject> with(Set<Subject> subjects, Collection<Subject> more) {
        return Stream.concat(subjects.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Subject> without(Set<Subject> subjects, Collection<Subject> gone) {
        return subjects.stream().filter(it -> !gone.contains(it)).collect(Collectors.toUnmodifiableSet());
    }
}
