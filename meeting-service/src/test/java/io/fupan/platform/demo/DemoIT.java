package io.fupan.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.Sample;
import io.fupan.database.TestPostgres;
import io.fupan.events.AgendaEvent.MeetingClosed;
import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.events.EventClass;
import io.fupan.events.Recorded;
import io.fupan.platform.axon.House;
import io.fupan.platform.axon.Recordings;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Story;
import io.fupan.room.Tree;
import io.fupan.vocabulary.MeetingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static House house;

    @BeforeAll
    static void load() {
        house = House.join(POSTGRES.dataSource());
        interrupted();
        demoAt(Sample.NOW).run(new DefaultApplicationArguments());
    }

    /** A first start that ended in the middle: one department set up, its meetings held, an hour earlier. */
    private static void interrupted() {
        var department = new Department(Language.ZH, house.gate(), new DemoPeople(List.of()));
        department.setUp();
        department.hold("closed", Sample.NOW.minus(Duration.ofDays(2)));
        department.hold("open", Sample.NOW.minus(Duration.ofHours(1)));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_finished_review_has_the_length_of_a_real_one(Language language) {
        List<Recorded> events = events(language, "closed");
        assertThat(events.stream().filter(it -> it.type().kind() == EventClass.MOVE))
                .hasSizeGreaterThanOrEqualTo(120);
        Instant opened = at(events, MeetingOpened.class);
        assertThat(Duration.between(opened, at(events, MeetingClosed.class))).isEqualTo(Duration.ofMinutes(90));
        assertThat(events.getLast().type().kind()).isEqualTo(EventClass.AFTERLIFE);
    }

    @ParameterizedTest
    @EnumSource
    void it_tells_of_divergence_depth_and_dissent(Language language) {
        JsonNode room = room(language, "closed");
        assertThat(room.path("disputes").values())
                .anySatisfy(it -> assertThat(it.path("probes")).hasSize(4));
        assertThat(room.path("decisions").values())
                .anySatisfy(it -> assertThat(it.path("responses").findValuesAsString("response"))
                        .contains("object"));
        assertThat(room.path("homework")).hasSize(2);
        assertThat(room.path("scores")).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void another_review_is_open_right_now(Language language) {
        assertThat(room(language, "open").path("status").asString()).isEqualTo("open");
    }

    @Test
    void a_second_start_loads_nothing() {
        long head = house.node().engine().head();
        demoAt(Sample.NOW.plus(Duration.ofDays(1))).run(new DefaultApplicationArguments());
        assertThat(house.node().engine().head()).isEqualTo(head);
    }

    private static Demo demoAt(Instant now) {
        var directory = new People(JdbcClient.create(POSTGRES.dataSource()));
        return new Demo(house.gate(), directory, house.node().reader(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JsonNode room(Language language, String name) {
        Story story = Story.EMPTY;
        for (Recorded recorded : events(language, name)) story = story.after(recorded);
        return JsonMapper.shared().readTree(CanonicalJson.write(Tree.object(story.room())));
    }

    private static List<Recorded> events(Language language, String name) {
        MeetingId meeting = new MeetingId(new Names(language).id("meeting/" + name));
        return house.node().reader().read(Set.of(meeting.tag().toString()), 0, 1000).stream()
                .map(Recordings::of)
                .toList();
    }

    private static Instant at(List<Recorded> events, Class<?> type) {
        return events.stream()
                .filter(it -> type.isInstance(it.event()))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
