package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.command;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.HOST_IS_HERE;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.PERSON_IS_HOST;

import io.fupan.GivenWhenThen;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.Event;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeOverHostTest {

    private static final Instant GONE = NOW.minusSeconds(60);

    @Test
    void when_the_host_has_been_gone_for_a_minute() {
        given(convened(), opened()).when(takeOver(ANNA, Map.of(HOST, GONE))).then(taken(Optional.of(GONE)));
    }

    @Test
    void refused_until_then() {
        given(convened(), opened())
                .when(takeOver(ANNA, Map.of(HOST, GONE.plusMillis(1))))
                .refused(HOST_IS_HERE);
    }

    @Test
    void from_a_host_who_never_came() {
        given(convened(), opened()).when(takeOver(ANNA, Map.of(ANNA, NOW))).then(taken(Optional.empty()));
    }

    @Test
    void before_it_was_opened_only_once_it_should_have_begun() {
        given(convened()).when(takeOver(ANNA, Map.of())).refused(MEETING_NOT_OPEN);
        Act later = Act.of(ANNA, command(1), NOW.plusSeconds(60));
        given(convened()).when(new TakeOverHost(later, MEETING)).then(taken(Optional.empty()));
    }

    @Test
    void who_took_over_is_the_host_from_then_on() {
        given(convened(), opened(), taken(Optional.of(GONE)))
                .when(takeOver(ANNA, Map.of(HOST, GONE)))
                .refused(PERSON_IS_HOST);
        given(convened(), opened(), taken(Optional.of(GONE)))
                .when(takeOver(HOST, Map.of(ANNA, NOW)))
                .refused(HOST_IS_HERE);
    }

    @Test
    void refused_once_it_is_closed() {
        given(convened(), opened(), closed()).when(takeOver(ANNA, Map.of())).refused(MEETING_CLOSED);
    }

    private static HostTakenOver taken(Optional<Instant> since) {
        return new HostTakenOver(MEETING, HOST, ANNA, since);
    }

    private static GivenWhenThen<TakeOverHost, ?> given(Event... history) {
        return GivenWhenThen.of(TakeOverHost.DECIDER, history);
    }

    private static TakeOverHost takeOver(PersonId by, Map<PersonId, Instant> lastSeen) {
        return new TakeOverHost(Act.of(by, command(1), NOW).knowing(lastSeen), MEETING);
    }
}
