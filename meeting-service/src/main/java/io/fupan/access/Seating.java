package io.fupan.access;

import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.OfOrganisation;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;
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
import io.fupan.events.DecisionEvent;
import io.fupan.events.DisputeEvent;
import io.fupan.events.Event;
import io.fupan.events.HomeworkEvent;
import io.fupan.events.OkrEvent;
import io.fupan.events.OrganisationEvent;
import io.fupan.events.ReflectionEvent;
import io.fupan.events.ScoringEvent;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who sits where in one meeting, and who else may see it once it is closed. Everybody has one seat; what somebody may
 * see follows from what they are now, and then holds for the whole story.
 *
 * @param department none before the meeting was convened
 * @param scribe who enters words for others, beside the seat they have
 */
public record Seating(
        Optional<DepartmentId> department,
        Map<PersonId, Role> seats,
        Optional<PersonId> scribe,
        Visibility visibility,
        End end,
        Guests guests) {

    /** How a meeting ended, if it did. */
    public enum End {
        NOT_YET,
        CLOSED,
        CANCELLED
    }

    public static final Seating NONE =
            new Seating(Optional.empty(), Map.of(), Optional.empty(), Visibility.DEPARTMENT, End.NOT_YET, Guests.NONE);

    /** The events seats and sight are folded from. */
    public static final Set<Class<?>> ROLE_EVENTS = Set.of(
            MeetingConvened.class,
            MeetingClosed.class,
            MeetingCancelled.class,
            MeetingReopened.class,
            MeetingVisibilitySet.class,
            ParticipantInvited.class,
            ParticipantUninvited.class,
            CoHostAppointed.class,
            HostHandedOver.class,
            HostTakenOver.class,
            ScribeAppointed.class,
            PersonRemoved.class,
            InviteIssued.class,
            InviteRevoked.class,
            GuestAdmitted.class);

    public static Scope scope(MeetingId meeting) {
        return Scope.of(meeting).types(ROLE_EVENTS);
    }

    public boolean isConvened() {
        return department.isPresent();
    }

    public boolean closed() {
        return end == End.CLOSED;
    }

    public boolean cancelled() {
        return end == End.CANCELLED;
    }

    /** Everything somebody is to this meeting; an auditor who takes part is both. */
    public Set<Role> of(PersonId person, Standing standing) {
        Set<Role> roles = department.map(standing::to).orElseGet(standing::everywhere);
        seatOf(person).ifPresent(roles::add);
        if (closed() && isShownTo(standing)) roles.add(Role.READER);
        return roles.isEmpty() ? Set.of(Role.NOBODY) : roles;
    }

    private boolean isShownTo(Standing standing) {
        return switch (visibility) {
            case PRIVATE -> false;
            case DEPARTMENT -> department.filter(standing::isOf).isPresent();
            case ORGANISATION -> standing.belongs();
        };
    }

    /** After one more event of the meeting; the same object when it is none about seats or sight. */
    public Seating evolve(Event event) {
        return switch (event) {
            case MeetingConvened it -> convened(it);
            case MeetingClosed _ -> ended(End.CLOSED);
            case MeetingReopened _ -> ended(End.NOT_YET);
            case MeetingCancelled _ -> ended(End.CANCELLED);
            case OfMeeting it -> evolve(it);
            case MeetingRescheduled _, MeetingOpened _, MeetingJoined _, AtTheTable _ -> this;
            case OfOrganisation _, BallotEvent _, DecisionEvent _, DisputeEvent _, HomeworkEvent _ -> this;
            case OfPreparation _ -> this;
            case OkrEvent _, OrganisationEvent _, ReflectionEvent _, ScoringEvent _ -> this;
        };
    }

    private Seating evolve(OfMeeting event) {
        return switch (event) {
            case MeetingVisibilitySet it -> new Seating(department, seats, scribe, it.visibility(), end, guests);
            case ParticipantInvited it -> seated(it.person(), it.part().role());
            case ParticipantUninvited it -> without(it.person());
            case CoHostAppointed it -> seated(it.person(), Role.CO_HOST);
            case HostHandedOver it -> seated(it.from(), Role.PARTICIPANT).seated(it.to(), Role.HOST);
            case HostTakenOver it -> seated(it.from(), Role.PARTICIPANT).seated(it.to(), Role.HOST);
            case ScribeAppointed it -> writtenBy(it.person());
            case PersonRemoved it -> without(it.person());
            case WordsErased _ -> this;
            case InviteIssued it -> with(guests.invited(it.invite(), it.until()));
            case InviteRevoked it -> withoutGuests(it.invite()).with(guests.uninvited(it.invite()));
            case GuestAdmitted it -> seated(it.person(), Role.GUEST).with(guests.admitted(it.person(), it.invite()));
        };
    }

    private Seating ended(End end) {
        return new Seating(department, seats, scribe, visibility, end, guests);
    }

    /** The seat somebody has. */
    public Optional<Role> seatOf(PersonId person) {
        return Optional.ofNullable(seats.get(person));
    }

    /** Whether somebody enters words for others: the scribe, as long as they have a seat. */
    public boolean isScribe(PersonId person) {
        return scribe.filter(person::equals).isPresent() && seats.containsKey(person);
    }

    /** Who hosts; empty before the meeting was convened. */
    public Optional<PersonId> host() {
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue() == Role.HOST)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Seating writtenBy(PersonId person) {
        return new Seating(department, seats, Optional.of(person), visibility, end, guests);
    }

    private Seating seated(PersonId person, Role role) {
        Map<PersonId, Role> changed = new HashMap<>(seats);
        changed.put(person, role);
        return with(changed);
    }

    private Seating without(PersonId person) {
        return without(Set.of(person));
    }

    /** Who takes part by now stays. */
    private Seating withoutGuests(InviteId invite) {
        Set<PersonId> those = new HashSet<>(guests.by(invite));
        those.removeIf(person -> seats.get(person) != Role.GUEST);
        return without(those);
    }

    private Seating with(Map<PersonId, Role> seats) {
        return new Seating(department, Map.copyOf(seats), scribe, visibility, end, guests);
    }

    private Seating with(Guests guests) {
        return new Seating(department, seats, scribe, visibility, end, guests);
    }

    private Seating without(Set<PersonId> people) {
        Map<PersonId, Role> fewer = new HashMap<>(seats);
        fewer.keySet().removeAll(people);
        return with(fewer);
    }

    private static Seating convened(MeetingConvened it) {
        Map<PersonId, Role> seats = new HashMap<>();
        seats.put(it.host(), Role.HOST);
        seat(it.participants(), Role.PARTICIPANT, seats);
        seat(it.observers(), Role.OBSERVER, seats);
        return new Seating(
                Optional.of(it.department()),
                Map.copyOf(seats),
                Optional.empty(),
                Visibility.DEPARTMENT,
                End.NOT_YET,
                Guests.NONE);
    }

    /** Who was named before keeps that seat. */
    private static void seat(List<PersonId> people, Role role, Map<PersonId, Role> seats) {
        people.forEach(person -> seats.putIfAbsent(person, role));
    }
}
