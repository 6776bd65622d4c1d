package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.AGENDA_ITEM_TWICE;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.FOLLOWED_MEETING_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_CONVENED;

import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.DepartmentRoleRevoked;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.PersonErased;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.AccessEvent.RoleRevoked;
import io.fupan.events.AgendaEvent;
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
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.OrganisationEvent.DepartmentRenamed;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentCommand;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Visibility;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody convenes a review of a department's OKR of one cycle and becomes its host.
 *
 * @param participants who scores and speaks; the host need not be among them
 * @param observers who only watches
 * @param agenda the standard ninety minutes when absent
 * @param visibility who else may see it once it is closed; what the department set itself when absent
 * @param follows an earlier review of the same department
 */
public record ConveneMeeting(
        Act act,
        MeetingId meeting,
        DepartmentId department,
        Cycle cycle,
        Words title,
        Optional<Instant> startsAt,
        List<PersonId> participants,
        Optional<List<PersonId>> observers,
        Optional<List<AgendaItem>> agenda,
        Optional<Visibility> visibility,
        Optional<Call> call,
        Optional<MeetingId> follows)
        implements MeetingCommand, DepartmentCommand {

    public static final Decider<ConveneMeeting, State> DECIDER =
            Decider.of(ConveneMeeting.class, State.NOTHING_YET, ConveneMeeting::decide, ConveneMeeting::evolve);

    public ConveneMeeting {
        if (agenda.filter(List::isEmpty).isPresent()) throw new Nonsense("list-empty", "agenda");
    }

    @Override
    public Scope scope() {
        Scope own = Scope.either(
                Scope.of(meeting).types(MeetingConvened.class),
                Scope.of(department)
                        .types(DepartmentDefined.class, DepartmentRenamed.class, DepartmentVisibilitySet.class));
        return follows.map(it -> own.or(Scope.of(it, department).types(MeetingConvened.class)))
                .orElse(own);
    }

    /**
     * @param convened this meeting, the one it follows, or both
     * @param visibility of the department
     */
    record State(Set<MeetingId> convened, Optional<Words> departmentName, Visibility visibility) {

        static final State NOTHING_YET = new State(Set.of(), Optional.empty(), Visibility.DEPARTMENT);

        State with(MeetingId meeting) {
            Set<MeetingId> more =
                    Stream.concat(convened.stream(), Stream.of(meeting)).collect(Collectors.toUnmodifiableSet());
            return new State(more, departmentName, visibility);
        }
    }

    static List<Event> decide(ConveneMeeting command, State state) {
        if (state.convened().contains(command.meeting())) throw new RuleBroken(MEETING_ALREADY_CONVENED);
        Words departmentName = state.departmentName().orElseThrow(() -> new RuleBroken(DEPARTMENT_UNKNOWN));
        if (!state.convened().containsAll(command.follows().stream().toList()))
            throw new RuleBroken(FOLLOWED_MEETING_UNKNOWN);
        if (command.namesAnItemTwice()) throw new RuleBroken(AGENDA_ITEM_TWICE);
        MeetingConvened convened = command.convened(departmentName);
        Visibility visibility = command.visibility().orElse(state.visibility());
        if (visibility == Visibility.DEPARTMENT) return List.of(convened);
        return List.of(convened, new MeetingVisibilitySet(command.meeting(), visibility));
    }

    private MeetingConvened convened(Words departmentName) {
        return new MeetingConvened(
                meeting,
                department,
                departmentName,
                cycle,
                title,
                startsAt,
                by(),
                thoseTakingPart(),
                thoseWatching(),
                agenda.orElseGet(() -> StandardAgenda.of(meeting)),
                call,
                follows);
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened it -> state.with(it.meeting());
            case DepartmentDefined it -> new State(state.convened(), Optional.of(it.name()), state.visibility());
            case DepartmentRenamed it -> new State(state.convened(), Optional.of(it.name()), state.visibility());
            case DepartmentVisibilitySet it -> new State(state.convened(), state.departmentName(), it.visibility());
            case MeetingRescheduled _, MeetingCancelled _ -> state;
            case RoleGranted _,
                    RoleRevoked _,
                    PersonErased _,
                    DepartmentRoleGranted _,
                    DepartmentRoleRevoked _,
                    OfMeeting _ -> state;
            case AgendaEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case OfPreparation _ -> state;
            case HomeworkEvent _, OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> state;
        };
    }

    private boolean namesAnItemTwice() {
        List<ItemId> items =
                agenda.orElse(List.of()).stream().map(AgendaItem::item).toList();
        return Set.copyOf(items).size() < items.size();
    }

    private List<PersonId> thoseTakingPart() {
        return participants.stream()
                .filter(person -> !person.equals(by()))
                .distinct()
                .toList();
    }

    private List<PersonId> thoseWatching() {
        return observers.orElse(List.of()).stream()
                .filter(person -> !person.equals(by()) && !participants.contains(person))
                .distinct()
                .toList();
    }
}
