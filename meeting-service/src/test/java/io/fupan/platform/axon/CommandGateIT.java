package io.fupan.platform.axon;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.database.TestPostgres;
import io.fupan.events.BallotEvent.BallotCast;
import io.fupan.platform.eventstore.CommandIdReused;
import io.fupan.platform.eventstore.StoredEvent;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Sealed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandGateIT {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static House house;

    private UUID meeting = UUID.randomUUID();

    @BeforeAll
    static void build() {
        house = House.build(POSTGRES.dataSource());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void convene() {
        meeting = UUID.randomUUID();
        give(
                        HOST,
                        "ConveneMeeting",
                        ",'department':'%s','cycle':'2026-B5','title':'Review','participants':['%s','%s'],'observers':['%s']"
                                .formatted(DEPARTMENT, ANNA, BO, OBSERVER))
                .join();
    }

    @Test
    void the_answer_is_the_position_of_the_last_event() {
        long position = give(HOST, "OpenMeeting", "").join();
        assertThat(events().getLast().position()).isEqualTo(position);
    }

    @Test
    void the_same_command_again_gives_the_same_answer_and_no_second_effect() {
        UUID id = UUID.randomUUID();
        long first = give(HOST, id, "OpenMeeting", "").join();
        give(ANNA, "JoinMeeting", "").join();
        assertThat(give(HOST, id, "OpenMeeting", "").join()).isEqualTo(first);
        assertThat(events()).hasSize(3);
    }

    @Test
    void a_command_that_changed_nothing_keeps_its_answer_too() {
        give(HOST, "OpenMeeting", "").join();
        give(ANNA, "JoinMeeting", "").join();
        UUID id = UUID.randomUUID();
        long decidedAt = give(ANNA, id, "JoinMeeting", "").join();
        give(BO, "JoinMeeting", "").join();
        assertThat(give(ANNA, id, "JoinMeeting", "").join()).isEqualTo(decidedAt);
        assertThat(events()).hasSize(4);
    }

    @Test
    void another_intent_under_the_same_id_is_refused() {
        openBallot();
        UUID id = UUID.randomUUID();
        give(ANNA, id, "CastBallot", cast(7)).join();
        assertThatThrownBy(() -> give(ANNA, id, "CastBallot", cast(8)).join())
                .hasCauseInstanceOf(CommandIdReused.class);
        assertThatThrownBy(() -> give(BO, id, "CastBallot", cast(7)).join()).hasCauseInstanceOf(CommandIdReused.class);
    }

    @Test
    void a_value_cast_anew_or_withdrawn_is_erased_from_the_record() {
        openBallot();
        give(ANNA, "CastBallot", cast(3)).join();
        give(ANNA, "CastBallot", cast(9)).join();
        assertThat(values())
                .satisfiesExactly(
                        first -> assertThat(first.kept()).isEmpty(),
                        second -> assertThat(second.kept()).isPresent());
        give(ANNA, "WithdrawBallot", subject()).join();
        assertThat(values()).allSatisfy(value -> assertThat(value.kept()).isEmpty());
    }

    @Test
    void what_one_may_not_know_exists_is_not_found() {
        assertThat(refusal(give(STRANGER, "OpenMeeting", ""))).isEqualTo(Refusal.MEETING_NOT_FOUND);
        assertThat(refusal(give(AUDITOR, "OpenMeeting", ""))).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(refusal(give(ANNA, "OpenMeeting", ""))).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(events()).hasSize(1);
    }

    @Test
    void nobody_is_refused_by_what_this_node_has_not_heard_of_yet() {
        try (House other = House.join(POSTGRES.dataSource())) {
            for (int i = 0; i < 30; i++) {
                convene();
                give(HOST, "OpenMeeting", "").join();
                other.give(ANNA, "JoinMeeting", "{'meeting':'%s'}".formatted(meeting))
                        .join();
                assertThat(refusal(give(HOST, "OpenMeeting", ""))).isEqualTo(Refusal.MEETING_ALREADY_OPEN);
                assertThat(events()).hasSize(3);
            }
        }
    }

    @Test
    void people_who_cast_at_once_do_not_collide_and_one_persons_casts_leave_one_value() {
        openBallot();
        Stream<CompletableFuture<Long>> casts = IntStream.range(0, 40)
                .mapToObj(i -> give(List.of(HOST, ANNA, BO).get(i % 3), "CastBallot", cast(i % 11)));
        CompletableFuture.allOf(casts.toArray(CompletableFuture[]::new)).join();
        assertThat(values())
                .hasSize(40)
                .filteredOn(value -> value.kept().isPresent())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_open_at_once_exactly_one_opens(Twice how) {
        var both = how.give(this);
        long opened = both.stream().filter(it -> refusalOrNull(it) == null).count();
        assertThat(opened).isEqualTo(how.answered);
        assertThat(events()).hasSize(2);
    }

    /** Two intents, or one sent twice. */
    enum Twice {
        TWO_INTENTS(1),
        ONE_INTENT(2);

        private final long answered;

        Twice(long answered) {
            this.answered = answered;
        }

        List<CompletableFuture<Long>> give(CommandGateIT it) {
            UUID one = UUID.randomUUID();
            UUID two = this == ONE_INTENT ? one : UUID.randomUUID();
            return List.of(it.give(HOST, one, "OpenMeeting", ""), it.give(HOST, two, "OpenMeeting", ""));
        }
    }

    private void openBallot() {
        give(HOST, "OpenMeeting", "").join();
        give(HOST, "OpenBallot", ",'leadLast':false,'subjects':[{'keyResult':'%s'}]".formatted(KR1))
                .join();
    }

    private static String subject() {
        return ",'subject':{'keyResult':'%s'}".formatted(KR1);
    }

    private static String cast(int tenths) {
        return subject() + ",'value':{'tenths':%d}".formatted(tenths);
    }

    private CompletableFuture<Long> give(PersonId by, String command, String fields) {
        return give(by, UUID.randomUUID(), command, fields);
    }

    private CompletableFuture<Long> give(PersonId by, UUID id, String command, String fields) {
        return house.give(by, id, command, "{'meeting':'%s'%s}".formatted(meeting, fields));
    }

    private List<StoredEvent> events() {
        return house.node().reader().read(Set.of("meeting:" + meeting), 0, 1000);
    }

    private List<Sealed> values() {
        return events().stream()
                .filter(event -> event.payload() instanceof BallotCast)
                .map(event -> ((BallotCast) event.payload()).value())
                .toList();
    }

    private static Refusal refusal(CompletableFuture<Long> answer) {
        return ((RuleBroken) answer.handle((_, failure) -> failure.getCause() == null ? failure : failure.getCause())
                        .join())
                .refusal();
    }

    private static @org.jspecify.annotations.Nullable Throwable refusalOrNull(CompletableFuture<Long> answer) {
        return answer.handle((_, failure) -> failure).join();
    }
}
