package io.fupan.access;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static io.fupan.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.events.AccessEvent.DepartmentRoleGranted;
import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.AccessEvent.RoleGranted;
import io.fupan.events.Event;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.Visibility;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people are to a meeting, and so whether they may look at it. */
class SeatingTest {

    private static final Standing MEMBER =
            Standing.NONE.evolve(new DepartmentRoleGranted(DEPARTMENT, STRANGER, DepartmentRole.MEMBER));
    private static final Standing ELSEWHERE =
            Standing.NONE.evolve(new DepartmentRoleGranted(new DepartmentId(id(3)), STRANGER, DepartmentRole.LEAD));
    private static final Standing AUDITS = Standing.NONE.evolve(new RoleGranted(AUDITOR, OrganisationRole.AUDITOR));
    private static final Standing ADMINISTERS =
            Standing.NONE.evolve(new RoleGranted(AUDITOR, OrganisationRole.ADMINISTRATOR));

    @Test
    void everybody_sits_where_they_were_invited() {
        Seating seating = seating(Sample.convened());
        assertThat(seating.of(HOST, Standing.NONE)).containsExactly(Role.HOST);
        assertThat(seating.of(ANNA, Standing.NONE)).containsExactly(Role.PARTICIPANT);
        assertThat(seating.of(OBSERVER, Standing.NONE)).containsExactly(Role.OBSERVER);
        assertThat(seating.of(STRANGER, Standing.NONE)).containsExactly(Role.NOBODY);
        assertThat(seating.of(ANNA, AUDITS)).contains(Role.PARTICIPANT, Role.AUDITOR);
    }

    @Test
    void before_it_is_convened_a_meeting_is_nobodys() {
        assertThat(Seating.NONE.of(HOST, MEMBER)).doesNotContain(Role.HOST, Role.MEMBER);
        assertThat(sees(Seating.NONE, MEMBER)).isFalse();
    }

    @Test
    void the_department_sees_what_is_over_and_others_do_not() {
        assertThat(sees(seating(Sample.convened(), Sample.opened()), MEMBER)).isFalse();
        Seating closed = seating(Sample.convened(), Sample.opened(), Sample.closed());
        assertThat(sees(closed, MEMBER)).isTrue();
        assertThat(sees(closed, ELSEWHERE)).isFalse();
        assertThat(sees(closed, ADMINISTERS)).isFalse();
        assertThat(sees(closed, Standing.NONE)).isFalse();
        assertThat(sees(closed, AUDITS)).isTrue();
    }

    @Test
    void a_private_review_stays_with_those_who_sat_in_it_and_an_open_one_with_nobody() {
        Seating secret = seating(Sample.convened(), shownTo(Visibility.PRIVATE), Sample.closed());
        assertThat(sees(secret, MEMBER)).isFalse();
        assertThat(secret.of(ANNA, MEMBER)).contains(Role.PARTICIPANT);
        Seating open = seating(Sample.convened(), shownTo(Visibility.ORGANISATION), Sample.closed());
        assertThat(sees(open, ELSEWHERE)).isTrue();
        assertThat(sees(open, Standing.NONE)).isFalse();
    }

    @Test
    void while_it_runs_only_those_invited_see_it() {
        for (Visibility visibility : Visibility.values())
            assertThat(sees(seating(Sample.convened(), shownTo(visibility)), ELSEWHERE))
                    .isFalse();
    }

    private static Event shownTo(Visibility visibility) {
        return new MeetingVisibilitySet(MEETING, visibility);
    }

    private static boolean sees(Seating seating, Standing standing) {
        return WhoMay.allows(seating.of(STRANGER, standing), WhoMay.SEE_ROOM);
    }

    private static Seating seating(Event... events) {
        return Stream.of(events).reduce(Seating.NONE, Seating::evolve, (one, _) -> one);
    }
}
