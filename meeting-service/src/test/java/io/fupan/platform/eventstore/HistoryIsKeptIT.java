package io.fupan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one change there is: an erasable part goes, and the command's digest with it. */
class HistoryIsKeptIT {

    @RegisterExtension
    static final StoreDatabase STORE = new StoreDatabase();

    private long position;

    @BeforeEach
    void somethingWasSaid() {
        Map<String, String> command = TestNode.command(UUID.randomUUID(), UUID.randomUUID(), "c2FtZQ");
        position = STORE.node().append(command, "said|secret", "meeting:1").join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position = position + 1000",
                "command_id = gen_random_uuid()",
                "command_id = null",
                "ordinal = ordinal + 1",
                "event_id = gen_random_uuid()",
                "name = 'test.Unhappened'",
                "revision = 2",
                "class = 'quiet'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "by_person = gen_random_uuid()",
                "by_person = null",
                "recorded_by = gen_random_uuid()",
                "tags = tags || '{more}'",
                "tags = '{}'",
                "skeleton = '\"other\"'",
                "skeleton = (skeleton::text || ' ')::json",
                "metadata = '{\"key\":\"value\"}'",
                "metadata = '{ }'",
                "erasable = '\"other\"'",
                "erasable = null",
                "command_digest = null",
                "command_digest = 'other'",
                "erasable = erasable"
            })
    void noColumnChanges(String change) {
        String before = row();

        assertRefused("update events set " + change + " where position = " + position);
        if (!change.contains("erasable") && !change.contains("digest")) {
            assertRefused("update events set erasable = null, command_digest = null, " + change + " where position = "
                    + position);
        }

        assertThat(row()).isEqualTo(before);
    }

    @Test
    void everyColumnWasTried() throws NoSuchMethodException {
        String[] tried = getClass()
                .getDeclaredMethod("noColumnChanges", String.class)
                .getAnnotation(ValueSource.class)
                .strings();
        List<String> columns =
                STORE.column("select column_name from information_schema.columns where table_name = 'events'");

        assertThat(Stream.of(tried).map(change -> change.split(" = ")[0])).containsAll(columns);
    }

    @Test
    void nothingIsDeleted() {
        assertRefused("delete from events where position = " + position);
        assertRefused("delete from events where false");
        assertRefused("truncate events");
        assertRefused("delete from event_tags");
        assertRefused("update event_tags set tag = 'other'");
        assertRefused("truncate event_tags");
    }

    @Test
    void noSessionSilencesTheRule() {
        assertRefused("set session_replication_role = replica; delete from events");
    }

    @Test
    void theErasablePartGoesOnceAndDoesNotComeBack() {
        String erase = "update events set erasable = null, command_digest = null where position = " + position;
        assertThatCode(() -> STORE.execute(erase)).doesNotThrowAnyException();

        assertThat(STORE.column("select concat(erasable, command_digest) from events where position = " + position))
                .containsExactly("");
        assertRefused(erase);
        assertRefused("update events set erasable = '\"secret\"' where position = " + position);
        assertRefused("update events set command_digest = 'same' where position = " + position);
    }

    private String row() {
        return STORE.column("select e::text from events e where position = " + position)
                .getFirst();
    }

    private static void assertRefused(String sql) {
        assertThatThrownBy(() -> STORE.execute(sql)).hasMessageContaining("history is not changed");
    }
}
