package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.by;
import static io.fupan.Sample.id;
import static io.fupan.vocabulary.Refusal.INVITE_ALREADY_ISSUED;
import static io.fupan.vocabulary.Refusal.INVITE_EXPIRED;
import static io.fupan.vocabulary.Refusal.INVITE_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_A_SEAT;
import static io.fupan.vocabulary.Refusal.PERSON_IS_GUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.AccessEvent.GuestAdmitted;
import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.Decider;
import io.fupan.events.Event;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links to one meeting, and who comes by them. */
class GuestsTest {

    private static final InviteId LINK = new InviteId(id(91));
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Event CONVENED = Sample.convened();
    private static final Event ISSUED = new InviteIssued(MEETING, LINK, LATER);
    private static final Event REVOKED = new InviteRevoked(MEETING, LINK);
    private static final Event ADMITTED = new GuestAdmitted(MEETING, LINK, STRANGER);

    @Test
    void a_link_is_made_for_a_time_to_come() {
        given(IssueInvite.DECIDER, CONVENED).when(issue(LATER)).then(ISSUED);
        given(IssueInvite.DECIDER, CONVENED, ISSUED).when(issue(LATER)).refused(INVITE_ALREADY_ISSUED);
        given(IssueInvite.DECIDER, CONVENED, ISSUED, REVOKED).when(issue(LATER)).refused(INVITE_ALREADY_ISSUED);
        given(IssueInvite.DECIDER, CONVENED).when(issue(NOW)).refused(INVITE_EXPIRED);
        given(IssueInvite.DECIDER, CONVENED, Sample.closed()).when(issue(LATER)).refused(MEETING_CLOSED);
    }

    @Test
    void a_link_is_revoked_once() {
        var revoke = new RevokeInvite(by(HOST), MEETING, LINK);
        given(RevokeInvite.DECIDER, CONVENED, ISSUED).when(revoke).then(REVOKED);
        given(RevokeInvite.DECIDER, CONVENED, ISSUED, REVOKED).when(revoke).refused(INVITE_UNKNOWN);
    }

    @Test
    void a_guest_is_let_in_by_a_link_that_is_good() {
        given(AdmitGuest.DECIDER, CONVENED, ISSUED).when(admit(STRANGER)).then(ADMITTED);
        given(AdmitGuest.DECIDER, CONVENED, ISSUED, ADMITTED)
                .when(admit(STRANGER))
                .thenNothing();
        given(AdmitGuest.DECIDER, CONVENED).when(admit(STRANGER)).refused(INVITE_UNKNOWN);
        given(AdmitGuest.DECIDER, CONVENED, ISSUED, REVOKED)
                .when(admit(STRANGER))
                .refused(INVITE_UNKNOWN);
        given(AdmitGuest.DECIDER, CONVENED, new InviteIssued(MEETING, LINK, NOW))
                .when(admit(STRANGER))
                .refused(INVITE_EXPIRED);
        given(AdmitGuest.DECIDER, CONVENED, ISSUED).when(admit(ANNA)).refused(PERSON_HAS_A_SEAT);
        given(AdmitGuest.DECIDER, CONVENED, ISSUED, Sample.closed())
                .when(admit(STRANGER))
                .refused(MEETING_CLOSED);
    }

    @Test
    void a_guest_does_not_host() {
        given(AppointCoHost.DECIDER, CONVENED, ISSUED, ADMITTED)
                .when(new AppointCoHost(by(HOST), MEETING, STRANGER))
                .refused(PERSON_IS_GUEST);
        given(HandOverHost.DECIDER, CONVENED, ISSUED, ADMITTED)
                .when(new HandOverHost(by(HOST), MEETING, STRANGER))
                .refused(PERSON_IS_GUEST);
    }

    @Test
    void with_the_link_goes_who_came_by_it() {
        assertThat(seat(ISSUED, ADMITTED)).containsExactly(Role.GUEST);
        assertThat(seat(ISSUED, ADMITTED, REVOKED)).containsExactly(Role.NOBODY);
        assertThat(seat(ISSUED, ADMITTED, new InviteRevoked(MEETING, new InviteId(id(92)))))
                .containsExactly(Role.GUEST);
    }

    private static Iterable<Role> seat(Event... events) {
        Seating seating = Stream.concat(Stream.of(CONVENED), Stream.of(events))
                .reduce(Seating.NONE, Seating::evolve, (one, _) -> one);
        return seating.of(STRANGER, Standing.NONE);
    }

    private static <C extends Command> GivenWhenThen<C, Seating> given(Decider<C, Seating> decider, Event... history) {
        return GivenWhenThen.of(decider, history);
    }

    private static IssueInvite issue(Instant until) {
        return new IssueInvite(by(HOST), MEETING, LINK, until);
    }

    private static AdmitGuest admit(PersonId person) {
        return new AdmitGuest(by(HOST), MEETING, LINK, person);
    }
}
