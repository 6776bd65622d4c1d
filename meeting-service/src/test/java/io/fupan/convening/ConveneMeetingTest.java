package io.fupan.convening;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.NOW;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.RESULTS;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.words;
import static io.fupan.vocabulary.Refusal.AGENDA_ITEM_TWICE;
import static io.fupan.vocabulary.Refusal.DEPARTMENT_UNKNOWN;
import static io.fupan.vocabulary.Refusal.FOLLOWED_MEETING_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_ALREADY_CONVENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.GivenWhenThen;
import io.fupan.Sample;
import io.fupan.events.AccessEvent.DepartmentVisibilitySet;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.ConveningEvent.MeetingConvened;
import io.fupan.events.Event;
import io.fupan.events.OrganisationEvent.DepartmentDefined;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Call;
import io.fupan.vocabulary.CallService;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Nonsense;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConveneMeetingTest {

    private static final List<AgendaItem> AGENDA = List.of(item(SCORING), item(RESULTS));
    private static final MeetingId EARLIER = new MeetingId(UUID.randomUUID());
    private static final Optional<Call> CALL = Optional.of(new Call(
            Optional.of(CallService.FEISHU),
            Optional.of(new Link("https://vc.feishu.cn/j/123456789")),
            Optional.of("123 456 789"),
            Optional.empty(),
            Optional.empty()));

    @Test
    void whoever_convenes_becomes_the_host() {
        given(departmentDefined())
                .when(convene(List.of(ANNA, BO), Optional.of(List.of(OBSERVER)), Optional.of(AGENDA)))
                .then(convened(List.of(ANNA, BO), List.of(OBSERVER), AGENDA));
    }

    @Test
    void the_host_is_neither_participant_nor_observer() {
        given(departmentDefined())
                .when(convene(List.of(HOST, ANNA), Optional.of(List.of(HOST, OBSERVER)), Optional.of(AGENDA)))
                .then(convened(List.of(ANNA), List.of(OBSERVER), AGENDA));
    }

    @Test
    void who_is_named_as_both_takes_part_and_nobody_is_named_twice() {
        given(departmentDefined())
                .when(convene(
                        List.of(ANNA, BO, ANNA), Optional.of(List.of(ANNA, OBSERVER, OBSERVER)), Optional.of(AGENDA)))
                .then(convened(List.of(ANNA, BO), List.of(OBSERVER), AGENDA));
    }

    @Test
    void without_observers_there_are_none() {
        given(departmentDefined())
                .when(convene(List.of(ANNA), Optional.empty(), Optional.of(AGENDA)))
                .then(convened(List.of(ANNA), List.of(), AGENDA));
    }

    @Test
    void without_an_agenda_it_is_the_standard_one() {
        given(departmentDefined())
                .when(convene(List.of(ANNA), Optional.empty(), Optional.empty()))
                .then(convened(List.of(ANNA), List.of(), StandardAgenda.of(MEETING)));
    }

    @Test
    void refused_when_it_is_convened_already() {
        given(departmentDefined(), Sample.convened())
                .when(convene(List.of(ANNA), Optional.empty(), Optional.empty()))
                .refused(MEETING_ALREADY_CONVENED);
    }

    @Test
    void refused_for_a_department_nobody_defined() {
        given().when(convene(List.of(ANNA), Optional.empty(), Optional.empty())).refused(DEPARTMENT_UNKNOWN);
    }

    @Test
    void refused_when_an_agenda_item_comes_twice() {
        given(departmentDefined())
                .when(convene(List.of(ANNA), Optional.empty(), Optional.of(List.of(item(SCORING), item(SCORING)))))
                .refused(AGENDA_ITEM_TWICE);
    }

    @Test
    void an_agenda_of_nothing_is_nonsense() {
        assertThatThrownBy(() -> convene(List.of(ANNA), Optional.empty(), Optional.of(List.of())))
                .isInstanceOf(Nonsense.class)
                .hasMessage("list-empty");
    }

    @Test
    void it_says_where_to_speak_and_what_it_follows() {
        given(departmentDefined(), earlier()).when(following(EARLIER)).then(followingUp());
    }

    @Test
    void refused_when_it_follows_what_is_not_the_departments() {
        given(departmentDefined()).when(following(EARLIER)).refused(FOLLOWED_MEETING_UNKNOWN);
        given(departmentDefined(), earlier()).when(following(MEETING)).refused(FOLLOWED_MEETING_UNKNOWN);
        assertThat(following(EARLIER).scope().matches(Tag.all(EARLIER, DEPARTMENT), MeetingConvened.class))
                .isTrue();
        assertThat(following(EARLIER).scope().matches(Tag.all(EARLIER), MeetingConvened.class))
                .isFalse();
    }

    private static GivenWhenThen<ConveneMeeting, ?> given(Event... history) {
        return GivenWhenThen.of(ConveneMeeting.DECIDER, history);
    }

    private static ConveneMeeting convene(
            List<PersonId> participants, Optional<List<PersonId>> observers, Optional<List<AgendaItem>> agenda) {
        return new ConveneMeeting(
                by(HOST),
                MEETING,
                DEPARTMENT,
                CYCLE,
                words("Review"),
                Optional.of(NOW),
                participants,
                observers,
                agenda,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void who_else_may_see_it_is_said_at_once() {
        given(departmentDefined())
                .when(shown(Optional.of(Visibility.PRIVATE)))
                .then(
                        convened(List.of(ANNA), List.of(), StandardAgenda.of(MEETING)),
                        new MeetingVisibilitySet(MEETING, Visibility.PRIVATE));
    }

    @Test
    void otherwise_it_is_as_the_department_has_it() {
        Event open = new DepartmentVisibilitySet(DEPARTMENT, Visibility.ORGANISATION);
        MeetingConvened convened = convened(List.of(ANNA), List.of(), StandardAgenda.of(MEETING));
        given(departmentDefined(), open)
                .when(shown(Optional.empty()))
                .then(convened, new MeetingVisibilitySet(MEETING, Visibility.ORGANISATION));
        given(departmentDefined(), open)
                .when(shown(Optional.of(Visibility.DEPARTMENT)))
                .then(convened);
    }

    private static ConveneMeeting shown(Optional<Visibility> visibility) {
        return new ConveneMeeting(
                by(HOST),
                MEETING,
                DEPARTMENT,
                CYCLE,
                words("Review"),
                Optional.of(NOW),
                List.of(ANNA),
                Optional.empty(),
                Optional.empty(),
                visibility,
                Optional.empty(),
                Optional.empty());
    }

    private static MeetingConvened convened(
            List<PersonId> participants, List<PersonId> observers, List<AgendaItem> agenda) {
        return new MeetingConvened(
                MEETING,
                DEPARTMENT,
                words("Customer Success"),
                CYCLE,
                words("Review"),
                Optional.of(NOW),
                HOST,
                participants,
                observers,
                agenda,
                Optional.empty(),
                Optional.empty());
    }

    private static ConveneMeeting following(MeetingId earlier) {
        return new ConveneMeeting(
                by(HOST),
                MEETING,
                DEPARTMENT,
                CYCLE,
                words("Review"),
                Optional.of(NOW),
                List.of(ANNA),
                Optional.empty(),
                Optional.of(AGENDA),
                Optional.empty(),
                CALL,
                Optional.of(earlier));
    }

    private static MeetingConvened followingUp() {
        return convened(MEETING, CALL, Optional.of(EARLIER));
    }

    private static MeetingConvened earlier() {
        return convened(EARLIER, Optional.empty(), Optional.empty());
    }

    private static MeetingConvened convened(MeetingId meeting, Optional<Call> call, Optional<MeetingId> follows) {
        return new MeetingConvened(
                meeting,
                DEPARTMENT,
                words("Customer Success"),
                CYCLE,
                words("Review"),
                Optional.of(NOW),
                HOST,
                List.of(ANNA),
                List.of(),
                AGENDA,
                call,
                follows);
    }

    private static DepartmentDefined departmentDefined() {
        return new DepartmentDefined(DEPARTMENT, words("Customer Success"));
    }

    private static AgendaItem item(ItemId item) {
        return new AgendaItem(item, ItemKind.OTHER, 10, Optional.empty());
    }
}
