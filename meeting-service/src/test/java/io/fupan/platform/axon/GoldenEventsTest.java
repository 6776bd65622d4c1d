package io.fupan.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.EventExamples;
import io.fupan.events.Event;
import io.fupan.events.EventType;
import io.fupan.events.EventTypes;
import io.fupan.platform.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Stored events are promises. {@code src/test/resources/events/<stored name>.r<revision>.json} holds examples of every
 * type as rows keep them; what is written today must look like them, and every file that ever landed must be read.
 *
 * <p>For a new type or revision {@code mvn … -Dtest=GoldenEventsTest -Dgolden.write=true test} writes the missing file;
 * a file that is there is never written again.
 */
class GoldenEventsTest {

    private static final Path FILES = Path.of("src/test/resources/events");
    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final EventJson EVENTS = new EventJson(() -> SALT);
    private static final CatalogueCodec CODEC = new CatalogueCodec(EVENTS);

    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (!Boolean.getBoolean("golden.write")) return;
        for (EventType type : types()) {
            if (Files.notExists(file(type))) Files.writeString(file(type), JSON.writeValueAsString(rows(type)) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_written_looks_like_what_was_promised(EventType type) throws IOException {
        assertThat(examples(type)).as("examples of " + type.name()).isNotEmpty();
        assertThat(file(type)).exists();
        assertThat(JSON.readTree(Files.readString(file(type)))).isEqualTo(rows(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_was_promised_is_read_as_what_it_meant(EventType type) throws IOException {
        assertThat(read(file(type))).isEqualTo(examples(type));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_that_ever_landed_is_read(Path file) throws IOException {
        assertThat(read(file)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void with_its_words_erased_an_event_keeps_its_skeleton(EventType type) {
        for (Event example : examples(type)) {
            String skeleton = EVENTS.write(example).skeleton();
            Event erased = CODEC.decode(type.name(), type.revision(), skeleton, null);
            assertThat(EVENTS.write(erased).skeleton()).isEqualTo(skeleton);
            assertThat(EVENTS.write(erased).erasable()).isEmpty();
        }
    }

    private static List<EventType> types() {
        return EventTypes.ALL;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static Path file(EventType type) {
        return FILES.resolve(type.name() + ".r" + type.revision() + ".json");
    }

    private static List<Event> examples(EventType type) {
        return EventExamples.ALL.stream().filter(type.record()::isInstance).toList();
    }

    private static ArrayNode rows(EventType type) {
        ArrayNode rows = JSON.createArrayNode();
        for (Event example : examples(type)) {
            EventJson.Parts parts = EVENTS.write(example);
            var row = rows.addObject();
            row.set("skeleton", JSON.readTree(parts.skeleton()));
            parts.erasable().ifPresent(it -> row.set("erasable", JSON.readTree(it)));
        }
        return rows;
    }

    private static List<Event> read(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.r|\\.json", -1);
        int revision = Integer.parseInt(name[1]);
        List<Event> events = new ArrayList<>();
        for (JsonNode row : JSON.readTree(Files.readString(file))) {
            JsonNode erasable = row.get("erasable");
            events.add(CODEC.decode(
                    name[0],
                    revision,
                    row.required("skeleton").toString(),
                    erasable == null ? null : erasable.toString()));
        }
        return events;
    }
}
