package io.fupan.convening;

import static io.fupan.vocabulary.Refusal.AGENDA_ITEM_TWICE;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_CONVENED;

import io.fupan.events.AccessEvent;
import io.fupan.events.AgendaEvent;
import io.fupan.events.BallotEvent;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Decider;
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody convenes a review of a department's OKR of one cycle and becomes its host.
 *
 * @param participants who scores and speaks; the host need not be among them
 * @param observers who only watches
 * @param agenda the standard ninety minutes when absent
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
        Optional<List<AgendaItem>> agenda)
        implements MeetingCommand {

    public static final Decider<ConveneMeeting, State> DECIDER =
            Decider.of(ConveneMeeting.class, State.NOTHING_YET, ConveneMeeting::decide, ConveneMeeting::evolve);

    public ConveneMeeting {
        if (agenda.filter(List::isEmpty).isPresent()) throw new Nonsense("list-empty", "agenda");
    }

    @Override
    public Scope scope() {
        return Scope.either(
                Scope.of(meeting).types(MeetingConvened.class),
                Scope.of(department).types(DepartmentDefined.class));
    }

    record State(boolean convened, Optional<Words> departmentName) {

        static final State NOTHING_YET = new State(false, Optional.empty());
    }

    static List<MeetingConvened> decide(ConveneMeeting command, State state) {
        if (state.convened()) throw new RuleBroken(MEETING_ALREADY_CONVENED);
        Words departmentName = state.departmentName().orElseThrow(() -> new RuleBroken(DEPARTMENT_UNKNOWN));
        if (command.namesAnItemTwice()) throw new RuleBroken(AGENDA_ITEM_TWICE);
        return List.of(new MeetingConvened(
                command.meeting(),
                command.department(),
                departmentName,
                command.cycle(),
                command.title(),
                command.startsAt(),
                command.by(),
                command.thoseTakingPart(),
                command.thoseWatching(),
                command.agenda().orElseGet(() -> StandardAgenda.of(command.meeting()))));
    }

    static State evolve(State state, Event event) {
        return switch (event) {
            case MeetingConvened _ -> new State(true, state.departmentName());
            case DepartmentDefined it -> new State(state.convened(), Optional.of(it.name()));
            case AccessEvent _, AgendaEvent _, BallotEvent _, DecisionEvent _, DisputeEvent _ -> state;
            case HomeworkEvent _, OkrEvent _, ScoringEvent _ -> state;
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
