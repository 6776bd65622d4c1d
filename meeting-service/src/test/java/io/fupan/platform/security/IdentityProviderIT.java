package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.IdentityProvider;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdentityProviderIT {

    private static final String PUBLIC = "http://fupan.example.com";

    @RegisterExtension
    static final IdentityProvider HOUSE = new IdentityProvider(
            PUBLIC, "invited@example.com", "stranger@example.com", "-unverified@example.com", "left@example.com");

    @RegisterExtension
    static final TestService SERVICE = TestService.withoutDemo(
            Stream.concat(Stream.of("fupan.public-url=" + PUBLIC), Stream.of(HOUSE.springProperties()))
                    .toArray(String[]::new));

    @Test
    void theWayIsNamed() {
        var way = visitor().json("/api/sign-in").path("oidc").get(0);
        assertThat(way.path("id").asString()).isEqualTo("house");
        assertThat(way.path("name").asString()).isEqualTo("The House");
    }

    @Test
    void weProveThatItIsWeWhoAskAndSayWhereToComeBack() {
        assertThat(begin(visitor()))
                .contains("code_challenge=", "code_challenge_method=S256", "scope=openid%20email")
                .contains("redirect_uri=http://fupan.example.com/login/oauth2/code/house");
    }

    private static String begin(Visitor visitor) {
        return visitor.get("/oauth2/authorization/house")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static Visitor visitor() {
        return SERVICE.visitor().from(PUBLIC);
    }
}
