package io.fupan.room;

import io.fupan.events.AccessEvent;
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
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.Map;

/** Who sits at the table, and who else may see it. */
final class AccessFold {

    private AccessFold() {}

    static Review evolve(Review review, AccessEvent event) {
        return switch (event) {
            case OfOrganisation _ -> review;
            case OfMeeting it -> evolve(review, it);
        };
    }

    private static Review evolve(Review review, OfMeeting event) {
        return switch (event) {
            case MeetingVisibilitySet it ->
                review.withInvitation(review.invitation().shownTo(it.visibility()));
            case ParticipantInvited it -> seated(review, it.person(), it.part().role());
            case ParticipantUninvited it -> without(review, it.person());
            case CoHostAppointed it -> seated(review, it.person(), Role.CO_HOST);
            case HostHandedOver it -> hosted(review, it.from(), it.to());
            case HostTakenOver it -> hosted(review, it.from(), it.to());
            case ScribeAppointed it -> review.withInvitation(review.invitation().writtenBy(it.person()));
            case PersonRemoved it -> without(review, it.person());
            case GuestAdmitted it ->
                review.withPeople(
                        review.people().with(it.person(), Seat.ofGuest(nextPlace(review.people()), it.invite())));
            case InviteRevoked it -> withoutGuests(review, it.invite());
            case InviteIssued _, WordsErased _ -> review;
        };
    }

    private static Review hosted(Review review, PersonId from, PersonId to) {
        Review seated = seated(seated(review, from, Role.PARTICIPANT), to, Role.HOST);
        return seated.withInvitation(review.invitation().hostedBy(to));
    }

    /** In the seat they have, or in one behind all others. */
    private static Review seated(Review review, PersonId person, Role role) {
        Keyed<PersonId, Seat> people = review.people();
        Seat seat = people.find(person).map(it -> it.as(role)).orElseGet(() -> Seat.of(nextPlace(people), role));
        return review.withPeople(people.with(person, seat));
    }

    private static Review withoutGuests(Review review, InviteId invite) {
        Keyed<PersonId, Seat> left = review.people();
        for (Map.Entry<PersonId, Seat> it : review.people().entrySet()) {
            if (it.getValue().invite().filter(invite::equals).isPresent()) left = left.without(it.getKey());
        }
        return review.withPeople(left);
    }

    private static int nextPlace(Keyed<PersonId, Seat> people) {
        return people.values().stream().mapToInt(Seat::order).max().orElse(-1) + 1;
    }

    private static Review without(Review review, PersonId person) {
        return review.withPeople(review.people().without(person));
    }
}
