package io.fupan.supply;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything the product is made of is listed, and under a licence that lets everybody use it. */
class LicencesTest {

    /** Permissive ones, and those whose conditions stay with their own files. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "EPL-2.0",
            "CC0-1.0",
            "Unicode-3.0",
            // The MIT licence under the name of who gives it.
            "Bouncy Castle Licence",
            // What biweekly calls the two-clause BSD licence.
            "FreeBSD License",
            // What Spring Session calls the Apache License 2.0 that lies in its files.
            "Broadcom Foundation License");

    @Test
    void everyComponentHasAVersionADigestAndALicenceWeAccept() throws IOException {
        List<JsonNode> components = components();
        assertThat(components).hasSizeGreaterThan(50).allSatisfy(component -> {
            String name = component.path("group").asString() + ":"
                    + component.path("name").asString();
            assertThat(component.path("version").asString("")).as(name).isNotEmpty();
            if (name.startsWith("io.fupan:")) return;
            assertThat(component.path("hashes")).as(name).isNotEmpty();
            assertThat(licences(component))
                    .as(name + " " + component.path("licenses"))
                    .anyMatch(ACCEPTED::contains);
        });
        assertThat(components)
                .extracting(component -> component.path("name").asString())
                .contains("axon-eventsourcing", "spring-security-web", "tomcat-embed-core", "postgresql");
    }

    private static List<JsonNode> components() throws IOException {
        try (InputStream list = LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode bom = JsonMapper.shared().readTree(requireNonNull(list, "the build lists what it is made of"));
            assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            return bom.path("components").valueStream().toList();
        }
    }

    private static Stream<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .map(it -> it.path("license"))
                .flatMap(licence -> Stream.of(
                        licence.path("id").asString(""), licence.path("name").asString("")));
    }
}
