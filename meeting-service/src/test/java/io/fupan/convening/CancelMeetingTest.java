package io.fupan.convening;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.opened;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_OPEN;
import static io.fupan.vocabulary.Refusal.MEETING_CANCELLED;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.access.Roles;
import io.fupan.access.WhoMay;
import io.fupan.agenda.OpenMeeting;
import io.fupan.events.ConveningEvent.MeetingCancelled;
import io.fupan.events.Event;
import io.fupan.homework.HandInHomework;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.HomeworkId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CancelMeetingTest {

    private static final MeetingCancelled CANCELLED = new MeetingCancelled(MEETING, words("Nobody has figures yet"));
    private static final CancelMeeting CANCEL = new CancelMeeting(by(HOST), MEETING, CANCELLED.reason());

    @Test
    void a_meeting_that_was_not_opened_is_cancelled_with_a_reason() {
        given(convened()).when(CANCEL).then(CANCELLED);
    }

    @Test
    void refused_once_it_was_opened_since_it_took_place() {
        given(convened(), opened()).when(CANCEL).refused(MEETING_ALREADY_OPEN);
        given(convened(), opened(), closed()).when(CANCEL).refused(MEETING_ALREADY_OPEN);
    }

    @Test
    void refused_where_there_is_none() {
        given().when(CANCEL).refused(MEETING_NOT_FOUND);
    }

    @Test
    void nobody_can_do_anything_in_it_any_more() {
        Roles before = after(convened());
        Roles cancelled = after(convened(), CANCELLED);
        var homework = new HandInHomework(
                by(HOST), MEETING, new HomeworkId(Sample.id(81)), words("Two of three"), Optional.empty());
        for (Command command : new Command[] {new OpenMeeting(by(HOST), MEETING), CANCEL, homework}) {
            String deed = command.getClass().getSimpleName();
            assertThatCode(() -> WhoMay.check(before, command, deed)).doesNotThrowAnyException();
            assertThatThrownBy(() -> WhoMay.check(cancelled, command, deed)).hasMessage(MEETING_CANCELLED.code());
        }
    }

    private static Roles after(Event... history) {
        Roles roles = Roles.NOTHING_YET;
        for (Event event : history) roles = Roles.evolve(roles, event);
        return roles;
    }

    private static GivenWhenThen<CancelMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(CancelMeeting.DECIDER, history);
    }
}
