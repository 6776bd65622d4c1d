package io.fupan.platform.security;

import io.fupan.platform.accounts.Account;
import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.EmailAddress;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.people.People;
import io.fupan.platform.start.PublicUrl;
import io.fupan.vocabulary.Nonsense;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The house's identity providers, by OpenID Connect ({@code spring.security.oauth2.client.*}). They say whose address
 * it is; who has an account is for our administrators to say: an address nobody was invited by opens nothing.
 */
@Component
class IdentityProviders {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);
    static final String BEGINNING = "/oauth2/authorization";
    static final String END = "/login/oauth2/code/";

    /** @param id stands in the address that begins it, {@code /oauth2/authorization/{id}} */
    record Way(String id, String name) {}

    private final Optional<ClientRegistrationRepository> settled;
    private final Accounts accounts;
    private final Links links;
    private final Membership membership;
    private final People people;
    private final Entrance entrance;
    private final PublicUrl address;

    IdentityProviders(
            ObjectProvider<ClientRegistrationRepository> settled,
            Accounts accounts,
            Links links,
            Membership membership,
            People people,
            Entrance entrance,
            PublicUrl address) {
        this.settled = Optional.ofNullable(settled.getIfAvailable());
        this.accounts = accounts;
        this.links = links;
        this.membership = membership;
        this.people = people;
        this.entrance = entrance;
        this.address = address;
    }

    List<Way> ways() {
        return settled.filter(Iterable.class::isInstance).stream()
                .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(it -> new Way(it.getRegistrationId(), it.getClientName()))
                .toList();
    }

    /** Opens the way, where one is settled. */
    void openIn(HttpSecurity http) {
        settled.ifPresent(all -> http.oauth2Login(login -> login.loginPage("/")
                .authorizationEndpoint(it -> it.authorizationRequestResolver(requests(all)))
                .redirectionEndpoint(it -> it.baseUri(END + "*"))
                .authorizedClientRepository(new NoTokensKept())
                .successHandler(this::succeeded)
                .failureHandler(this::failed)));
    }

    /** With proof that it is we who ask (PKCE), and back to the address people open whatever the request says of it. */
    private OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository all) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(all, BEGINNING);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.attributes(
                        known -> request.redirectUri(address.base() + END + known.get("registration_id")))));
        return requests;
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        String refused =
                proven.getPrincipal() instanceof OidcUser user ? let(user, request, response) : "identity-failed";
        response.sendRedirect(refused.isEmpty() ? "/" : "/?refused=" + refused);
    }

    /** @return the code of why not; empty when they are in */
    private String let(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        if (!Boolean.TRUE.equals(user.getEmailVerified())) return "identity-unverified";
        Optional<Account> known = address(user).flatMap(accounts::find);
        if (known.isEmpty()) return "identity-not-invited";
        Account account = known.get();
        if (account.isDisabled()) return "account-disabled";
        if (account.verifiedAt().isEmpty()) membership.joinDepartments(account);
        accounts.verify(account.person());
        links.withdraw(Purpose.INVITATION, account.person());
        entrance.let(people.find(account.person()).orElseThrow(), request, response);
        return "";
    }

    private static Optional<EmailAddress> address(OidcUser user) {
        try {
            return Optional.ofNullable(user.getEmail()).map(EmailAddress::new);
        } catch (Nonsense _) {
            return Optional.empty();
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("An identity provider's answer was of no use: {}", reason);
        response.sendRedirect("/?refused=identity-failed");
    }
}
