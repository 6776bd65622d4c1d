package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question reads a whole table, whether PostgreSQL knows how large the tables are or not. */
class QueryPlansIT {

    private static final String MEETING = "meeting:" + new UUID(0, 7);

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    @BeforeAll
    static void manyMeetings() {
        for (int meeting = 0; meeting < 100; meeting++) {
            String tag = "meeting:" + new UUID(0, meeting);
            TaggedEventMessage<?>[] moves = IntStream.range(0, 300)
                    .mapToObj(move -> TestNode.event(Map.of(), "move", tag, "keyResult:" + move % 10))
                    .toArray(TaggedEventMessage[]::new);
            STORE.node().append(AppendCondition.none(), moves).join();
        }
    }

    static List<Criteria> questions() {
        Criteria.Criterion meeting = new Criteria.Criterion(List.of(MEETING), Set.of("test.Happened", "test.Else"));
        Criteria.Criterion keyResult = new Criteria.Criterion(List.of("keyResult:3", MEETING), Set.of());
        Criteria.Criterion types = new Criteria.Criterion(List.of(), Set.of("test.Else"));
        return List.of(
                new Criteria(false, List.of(meeting)),
                new Criteria(false, List.of(meeting, keyResult)),
                new Criteria(false, List.of(keyResult, types)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noQuestionReadsAWholeTable(Criteria criteria) throws SQLException {
        Sql source = TagIndex.after(0, criteria, 500).within("explain " + Reading.SOURCE, " order by e.position");
        assertNoScan(source);
        STORE.execute("analyze");
        assertNoScan(source);
        assertNoScan(new Sql("explain " + TagIndex.CONFLICTS, List.of("[]")));
    }

    private static void assertNoScan(Sql explain) throws SQLException {
        try (Connection connection = STORE.pool().getConnection();
                PreparedStatement statement = explain.prepared(connection);
                ResultSet plan = statement.executeQuery()) {
            while (plan.next()) {
                assertThat(plan.getString(1)).doesNotContainPattern("Seq Scan on (event_tags|events) ");
            }
        }
    }
}
