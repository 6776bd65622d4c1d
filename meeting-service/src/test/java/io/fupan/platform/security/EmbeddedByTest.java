package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.platform.start.StartFailure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedByTest {

    @Test
    void nobodyUnlessNamed() {
        assertThat(new EmbeddedBy(List.of(), at("http://fupan.example")).ancestors())
                .isEqualTo("'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://meet.example", "https://*.meet.example", "https://meet.example:8443"})
    void whoeverIsNamedBesideOurselves(String origin) {
        assertThat(new EmbeddedBy(List.of(origin), at("https://fupan.example")).ancestors())
                .isEqualTo("'self' " + origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https:",
                "http://meet.example",
                "meet.example",
                "'unsafe-inline'",
                "https://meet.example; script-src *",
                "https://meet.example https://evil.example",
                "https://meet.example/page",
                "https://meet.example\r\nSet-Cookie: x"
            })
    void whatIsNoOriginIsSaidAtTheStart(String origin) {
        assertThatThrownBy(() -> new EmbeddedBy(List.of(origin), at("https://fupan.example")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("fupan.embedded-by");
    }

    @Test
    void withoutTlsNobodyCouldSignInThere() {
        assertThatThrownBy(() -> new EmbeddedBy(List.of("https://meet.example"), at("http://fupan.example")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("fupan.public-url");
    }

    private static OurOrigin at(String url) {
        return new OurOrigin(Optional.of(URI.create(url)), new ServerProperties(), new MockEnvironment());
    }
}
