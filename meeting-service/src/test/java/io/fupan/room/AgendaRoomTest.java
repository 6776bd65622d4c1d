package io.fupan.room;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.RESULTS;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.joined;
import static io.fupan.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.SampleTalk;
import io.fupan.events.AccessEvent.HostTakenOver;
import io.fupan.events.AccessEvent.ScribeAppointed;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.AgendaEvent.ItemMoved;
import io.fupan.events.AgendaEvent.ItemSkipped;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingReopened;
import io.fupan.events.AgendaEvent.MinutesTaken;
import io.fupan.events.AgendaEvent.TimerExtended;
import io.fupan.events.AgendaEvent.TimerStarted;
import io.fupan.events.AgendaEvent.TimerStopped;
import io.fupan.events.Event;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the course of a meeting does to the room; in {@link History} the n-th event is n seconds after noon. */
class AgendaRoomTest {

    private static final ItemId NEW = SampleTalk.addedItem().item();

    @Test
    void a_skipped_item_is_marked_until_the_table_comes_to_it() {
        var skipped = new ItemSkipped(MEETING, RESULTS);
        assertThat(item(review(skipped), RESULTS).skipped()).contains(true);
        assertThat(item(review(skipped, new ItemEntered(MEETING, RESULTS)), RESULTS)
                        .skipped())
                .isEmpty();
    }

    @Test
    void the_agenda_is_numbered_anew_when_its_order_changes() {
        var added = new ItemAdded(MEETING, SampleTalk.addedItem(), Optional.of(RESULTS));
        assertThat(order(review(added))).containsExactly(SCORING, NEW, RESULTS);
        assertThat(order(review(added, new ItemMoved(MEETING, SCORING, Optional.empty()))))
                .containsExactly(NEW, RESULTS, SCORING);
        assertThat(order(review(added, new ItemMoved(MEETING, RESULTS, Optional.of(SCORING)))))
                .containsExactly(RESULTS, SCORING, NEW);
    }

    @Test
    void minutes_change_hands() {
        Review review = review(new MinutesTaken(MEETING, RESULTS, SCORING, 5));
        assertThat(item(review, RESULTS).minutes()).isEqualTo(15);
        assertThat(item(review, SCORING).minutes()).isEqualTo(12);
    }

    @Test
    void the_timer_ends_by_the_services_clock() {
        Review started = review(new TimerStarted(MEETING, 7));
        assertThat(started.course().timer())
                .contains(new Course.Timer(NOW.plusSeconds(3), NOW.plusSeconds(3 + 7 * 60)));
        assertThat(review(new TimerStarted(MEETING, 7), new TimerExtended(MEETING, 1))
                        .course()
                        .timer())
                .contains(new Course.Timer(NOW.plusSeconds(3), NOW.plusSeconds(3 + 8 * 60)));
        assertThat(review(new TimerStarted(MEETING, 7), new TimerStopped(MEETING))
                        .course()
                        .timer())
                .isEmpty();
    }

    @Test
    void once_it_rang_a_minute_more_is_a_minute_from_now() {
        Instant late = NOW.plusSeconds(500);
        assertThat(Course.Timer.started(NOW, 7).extended(late, 1).endsAt()).isEqualTo(late.plusSeconds(60));
    }

    @Test
    void timers_are_no_moves() {
        assertThat(review(new TimerStarted(MEETING, 7)).move()).isEqualTo(review().move());
    }

    @Test
    void closing_notes_who_was_last_seen_when_and_reopening_goes_on() {
        var closed = new MeetingClosed(MEETING, Optional.of(NOW), Optional.of(Map.of(ANNA, NOW.plusSeconds(9))));
        Review review = review(joined(ANNA), new TimerStarted(MEETING, 7), closed);
        assertThat(review.people().find(ANNA).flatMap(Seat::lastSeenAt)).contains(NOW.plusSeconds(9));
        assertThat(review.course().timer()).isEmpty();
        Review again = review(joined(ANNA), closed, new MeetingReopened(MEETING));
        assertThat(again.course().status()).isEqualTo(Course.Status.OPEN);
        assertThat(again.course().closedAt()).isEmpty();
        assertThat(again.course().reopenedAt()).contains(NOW.plusSeconds(5));
    }

    @Test
    void who_takes_over_hosts_and_the_host_so_far_takes_part() {
        Review review = review(new HostTakenOver(MEETING, HOST, ANNA, Optional.empty()));
        assertThat(review.invitation().host()).isEqualTo(ANNA);
        assertThat(role(review, ANNA)).contains(Role.HOST);
        assertThat(role(review, HOST)).contains(Role.PARTICIPANT);
    }

    @Test
    void the_scribe_is_named() {
        assertThat(review(new ScribeAppointed(MEETING, ANNA)).invitation().scribe())
                .contains(ANNA);
    }

    private static Review review(Event... then) {
        Event[] all =
                Stream.concat(Stream.of(convened(), opened()), Stream.of(then)).toArray(Event[]::new);
        return History.of(all).room().review().orElseThrow();
    }

    private static Agenda.Item item(Review review, ItemId item) {
        return review.agenda().find(item).orElseThrow();
    }

    private static Optional<Role> role(Review review, PersonId person) {
        return review.people().find(person).map(Seat::role);
    }

    private static List<ItemId> order(Review review) {
        return review.agenda().entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(one.getValue().order(), other.getValue().order()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
