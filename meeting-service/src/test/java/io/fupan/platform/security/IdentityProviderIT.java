package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.service.IdentityProvider;
import io.fupan.platform.service.Installation;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void whoWasInvitedComesInByTheHousesWord() {
        PersonId person = Installation.account(SERVICE, "invited@example.com");
        SERVICE.bean(JdbcClient.class)
                .sql("update accounts set verified_at = null, password_hash = null where person = ?")
                .param(person.value())
                .update();
        String link = SERVICE.bean(Links.class).issue(Purpose.INVITATION, person);
        Visitor visitor = visitor();
        assertThat(arrive(visitor, "invited@example.com")).isEqualTo("/");
        assertThat(visitor.json("/api/me").path("person").asString()).isEqualTo(person.toString());
        Account account = SERVICE.bean(Accounts.class)
                .find(new EmailAddress("invited@example.com"))
                .orElseThrow();
        assertThat(account.state()).isEqualTo(Account.State.ACTIVE);
        assertThat(SERVICE.bean(Links.class).look(link)).isEmpty();
        assertThat(visitor.json("/api/me/sessions").path("sessions")).hasSize(1);
    }

    @Test
    void theWayIsNamed() {
        var way = visitor().json("/api/sign-in").path("oidc").get(0);
        assertThat(way.path("id").asString()).isEqualTo("house");
        assertThat(way.path("name").asString()).isEqualTo("The House");
    }

    @Test
    void nobodyElseDoes() {
        Installation.account(SERVICE, "unverified@example.com");
        SERVICE.bean(Accounts.class).disable(Installation.account(SERVICE, "left@example.com"));
        assertRefused("stranger@example.com", "identity-not-invited");
        assertRefused("unverified@example.com", "identity-unverified");
        assertRefused("left@example.com", "account-disabled");
    }

    @Test
    void anAnswerToAnotherBrowsersQuestionIsOfNoUse() {
        Installation.account(SERVICE, "other@example.com");
        URI back = HOUSE.asked(begin(visitor()), "stranger@example.com");
        Visitor victim = visitor();
        assertThat(location(victim, back)).isEqualTo("/?refused=identity-failed");
        assertThat(victim.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void weProveThatItIsWeWhoAskAndSayWhereToComeBack() {
        assertThat(begin(visitor()))
                .contains("code_challenge=", "code_challenge_method=S256", "scope=openid%20email")
                .contains("redirect_uri=http://fupan.example.com/login/oauth2/code/house");
    }

    private static void assertRefused(String address, String code) {
        Visitor visitor = visitor();
        assertThat(arrive(visitor, address)).isEqualTo("/?refused=" + code);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    private static String arrive(Visitor visitor, String address) {
        return location(visitor, HOUSE.asked(begin(visitor), address));
    }

    private static String begin(Visitor visitor) {
        return visitor.get("/oauth2/authorization/house")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Where the service sends a browser on that came back from the house; without the service's own address. */
    private static String location(Visitor visitor, URI back) {
        assertThat(back.toString()).startsWith(PUBLIC + "/login/oauth2/code/house?");
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Visitor visitor() {
        return SERVICE.visitor().from(PUBLIC);
    }
}
