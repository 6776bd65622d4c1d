package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final Origins ON_LOOPBACK = new Origins(Optional.empty(), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080",
                "http://li-jing.localhost:8080",
                "http://x.localhost:8080"
            })
    void onLoopbackItsNamesAreOurs(String origin) {
        assertThat(ON_LOOPBACK.areOurs(origin, 8080)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "http://evil.example:8080",
                "http://localhost",
                "http://localhost:8081",
                "http://localhost:18080",
                "http://localhost:80808080",
                "https://localhost:8080",
                "http://localhost.evil.example:8080",
                "http://evillocalhost:8080",
                "http://evil.example.localhost:8080",
                "http://.localhost:8080",
                "http://-x.localhost:8080",
                "http://LOCALHOST:8080",
                "http://localhost:8080/",
                "http://localhost:8080@evil.example:8080",
                "http://evil.example#.localhost:8080",
                "http://127.0.0.1.evil.example:8080",
                "http://127.0.0.2:8080",
                "http://[::1]:8080 "
            })
    void nothingElseIs(String origin) {
        assertThat(ON_LOOPBACK.areOurs(origin, 8080)).isFalse();
    }

    @Test
    void port80IsNotWritten() {
        assertThat(ON_LOOPBACK.areOurs("http://localhost", 80)).isTrue();
        assertThat(ON_LOOPBACK.areOurs("http://localhost:80", 80)).isFalse();
    }

    @Test
    void withAPublicAddressOnlyThatOneIsOurs() {
        var origins = new Origins(Optional.of(URI.create("https://Fupan.example/somewhere")), true);
        assertThat(origins.areOurs("https://fupan.example", 8080)).isTrue();
        assertThat(origins.areOurs("http://fupan.example", 8080)).isFalse();
        assertThat(origins.areOurs("https://fupan.example.evil.example", 8080)).isFalse();
        assertThat(origins.areOurs("http://localhost:8080", 8080)).isFalse();
    }

    @Test
    void reachableFromElsewhereWithoutAPublicAddressNoneIs() {
        assertThat(new Origins(Optional.empty(), false).areOurs("http://localhost:8080", 8080))
                .isFalse();
    }
}
