package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.by;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_A_SEAT;
import static io.fupan.vocabulary.Refusal.PERSON_HAS_JOINED;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;
import static io.fupan.vocabulary.Refusal.PERSON_NOT_IN_MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.AccessEvent.CoHostAppointed;
import io.fupan.events.AccessEvent.HostHandedOver;
import io.fupan.events.AccessEvent.ParticipantInvited;
import io.fupan.events.AccessEvent.ParticipantUninvited;
import io.fupan.events.AccessEvent.PersonRemoved;
import io.fupan.events.Event;
import io.fupan.vocabulary.Part;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets a seat, changes it and loses it. */
class SeatsTest {

    private static final Event CONVENED = Sample.convened();
    private static final Event STRANGER_INVITED = new ParticipantInvited(MEETING, STRANGER, Part.OBSERVER);
    private static final Event ANNA_HELPS = new CoHostAppointed(MEETING, ANNA);

    @Test
    void somebody_is_invited_and_changes_their_part() {
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED)
                .when(invite(STRANGER, Part.OBSERVER))
                .then(STRANGER_INVITED);
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED, STRANGER_INVITED)
                .when(invite(STRANGER, Part.OBSERVER))
                .thenNothing();
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED, STRANGER_INVITED)
                .when(invite(STRANGER, Part.PARTICIPANT))
                .then(new ParticipantInvited(MEETING, STRANGER, Part.PARTICIPANT));
    }

    @Test
    void who_hosts_is_not_invited_and_nobody_is_after_the_end() {
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED)
                .when(invite(HOST, Part.OBSERVER))
                .refused(PERSON_HAS_A_SEAT);
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED, ANNA_HELPS)
                .when(invite(ANNA, Part.PARTICIPANT))
                .refused(PERSON_HAS_A_SEAT);
        GivenWhenThen.of(InviteParticipant.DECIDER, CONVENED, Sample.closed())
                .when(invite(STRANGER, Part.OBSERVER))
                .refused(MEETING_CLOSED);
    }

    @Test
    void an_invitation_is_taken_back_until_its_person_came() {
        var uninvite = new UninviteParticipant(by(HOST), MEETING, BO);
        GivenWhenThen.of(UninviteParticipant.DECIDER, CONVENED, Sample.opened())
                .when(uninvite)
                .then(new ParticipantUninvited(MEETING, BO));
        GivenWhenThen.of(UninviteParticipant.DECIDER, CONVENED, Sample.opened(), Sample.joined(BO))
                .when(uninvite)
                .refused(PERSON_HAS_JOINED);
        GivenWhenThen.of(UninviteParticipant.DECIDER, CONVENED, new ParticipantUninvited(MEETING, BO))
                .when(uninvite)
                .refused(PERSON_NOT_IN_MEETING);
        GivenWhenThen.of(UninviteParticipant.DECIDER, CONVENED, Sample.closed())
                .when(uninvite)
                .refused(MEETING_CLOSED);
        GivenWhenThen.of(UninviteParticipant.DECIDER, CONVENED)
                .when(new UninviteParticipant(by(HOST), MEETING, HOST))
                .refused(PERSON_IS_HOST);
    }

    @Test
    void anybody_but_the_host_is_shown_out() {
        GivenWhenThen.of(RemovePerson.DECIDER, CONVENED, Sample.joined(ANNA))
                .when(remove(ANNA))
                .then(new PersonRemoved(MEETING, ANNA));
        GivenWhenThen.of(RemovePerson.DECIDER, CONVENED).when(remove(HOST)).refused(PERSON_IS_HOST);
        GivenWhenThen.of(RemovePerson.DECIDER, CONVENED).when(remove(STRANGER)).refused(PERSON_NOT_IN_MEETING);
    }

    @Test
    void somebody_of_the_meeting_helps_to_host() {
        var appoint = new AppointCoHost(by(HOST), MEETING, ANNA);
        GivenWhenThen.of(AppointCoHost.DECIDER, CONVENED).when(appoint).then(ANNA_HELPS);
        GivenWhenThen.of(AppointCoHost.DECIDER, CONVENED, ANNA_HELPS)
                .when(appoint)
                .thenNothing();
        GivenWhenThen.of(AppointCoHost.DECIDER, CONVENED)
                .when(new AppointCoHost(by(HOST), MEETING, STRANGER))
                .refused(PERSON_NOT_IN_MEETING);
        GivenWhenThen.of(AppointCoHost.DECIDER, CONVENED)
                .when(new AppointCoHost(by(HOST), MEETING, HOST))
                .refused(PERSON_IS_HOST);
        GivenWhenThen.of(AppointCoHost.DECIDER, CONVENED, Sample.closed())
                .when(appoint)
                .refused(MEETING_CLOSED);
    }

    @Test
    void the_host_hands_over_to_somebody_who_is_there() {
        GivenWhenThen.of(HandOverHost.DECIDER, CONVENED)
                .when(new HandOverHost(by(HOST), MEETING, OBSERVER))
                .then(new HostHandedOver(MEETING, HOST, OBSERVER));
        GivenWhenThen.of(HandOverHost.DECIDER, CONVENED)
                .when(new HandOverHost(by(HOST), MEETING, STRANGER))
                .refused(PERSON_NOT_IN_MEETING);
        GivenWhenThen.of(HandOverHost.DECIDER, CONVENED)
                .when(new HandOverHost(by(HOST), MEETING, HOST))
                .refused(PERSON_IS_HOST);
        GivenWhenThen.of(HandOverHost.DECIDER, CONVENED, Sample.closed())
                .when(new HandOverHost(by(HOST), MEETING, ANNA))
                .refused(MEETING_CLOSED);
    }

    @Test
    void a_seat_follows_its_events() {
        assertThat(seat(ANNA, ANNA_HELPS)).containsExactly(Role.CO_HOST);
        assertThat(seat(HOST, new HostHandedOver(MEETING, HOST, ANNA))).containsExactly(Role.PARTICIPANT);
        assertThat(seat(ANNA, ANNA_HELPS, new HostHandedOver(MEETING, HOST, ANNA)))
                .containsExactly(Role.HOST);
        assertThat(seat(BO, new PersonRemoved(MEETING, BO))).containsExactly(Role.NOBODY);
        assertThat(seat(BO, new ParticipantUninvited(MEETING, BO))).containsExactly(Role.NOBODY);
    }

    private static Iterable<Role> seat(PersonId person, Event... events) {
        Seating seating = Stream.concat(Stream.of(CONVENED), Stream.of(events))
                .reduce(Seating.NONE, Seating::evolve, (one, _) -> one);
        return seating.of(person, Standing.NONE);
    }

    private static InviteParticipant invite(PersonId person, Part part) {
        return new InviteParticipant(by(HOST), MEETING, person, part);
    }

    private static RemovePerson remove(PersonId person) {
        return new RemovePerson(by(HOST), MEETING, person);
    }
}
