package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web client is tested against this file. Where the service's patches are meant to change, it is written anew by
 * {@code mvn -pl meeting-service -Dfupan.web=skip -Dtest=PatchVectorsTest -Dfupan.vectors=write test}.
 */
class PatchVectorsTest {

    private static final Path FILE = Path.of("../web-client/src/test/vectors/patches.json");

    @Test
    void theCommittedFileIsWhatTheServiceMakes() throws IOException {
        if ("write".equals(System.getProperty("fupan.vectors"))) Files.writeString(FILE, PatchVectors.file());
        assertThat(Files.readString(FILE)).isEqualTo(PatchVectors.file());
    }

    @Test
    void everyPatchLeadsFromBeforeToAfter() {
        for (PatchVectors.Vector vector : PatchVectors.all()) {
            Object reached = MergePatch.apply(vector.before(), vector.patch());
            assertThat(CanonicalJson.write(reached)).as(vector.name()).isEqualTo(CanonicalJson.write(vector.after()));
        }
    }

    @Test
    void anyReaderCanReadIt() {
        JsonNode vectors = JsonMapper.shared().readTree(PatchVectors.file());
        assertThat(vectors).hasSize(PatchVectors.all().size()).hasSizeGreaterThan(60);
        assertThat(vectors.findValuesAsString("name")).doesNotHaveDuplicates();
    }
}
