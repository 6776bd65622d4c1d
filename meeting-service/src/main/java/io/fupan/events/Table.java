package io.fupan.events;

import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.OfMeeting;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can score and own homework: the host, co-hosts and participants, as the role events leave them. */
public record Table(Set<PersonId> people) {

    public static final Table NOBODY_YET = new Table(Set.of());

    /** The role events it follows, beside the convening. */
    public static final Set<Class<?>> EVENTS = Set.of(
            ParticipantInvited.class,
            ParticipantUninvited.class,
            CoHostAppointed.class,
            HostHandedOver.class,
            HostTakenOver.class,
            PersonRemoved.class);

    public static Table of(MeetingConvened convened) {
        return new Table(Set.copyOf(convened.participants())).with(convened.host());
    }

    public Table after(OfMeeting event) {
        return switch (event) {
            case ParticipantInvited it -> it.part() == Part.PARTICIPANT ? with(it.person()) : without(it.person());
            case ParticipantUninvited it -> without(it.person());
            case CoHostAppointed it -> with(it.person());
            case HostHandedOver it -> with(it.to());
            case HostTakenOver it -> with(it.to());
            case PersonRemoved it -> without(it.person());
            case MeetingVisibilitySet _, ScribeAppointed _, WordsErased _ -> this;
            case InviteIssued _, InviteRevoked _, GuestAdmitted _ -> this;
        };
    }

    public boolean seats(PersonId person) {
        return people.contains(person);
    }

    private Table with(PersonId one) {
        return new Table(Stream.concat(people.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet()));
    }

    private Table without(PersonId one) {
        return new Table(people.stream().filter(it -> !it.equals(one)).collect(Collectors.toUnmodifiableSet()));
    }
}
