package io.fupan.platform.service;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A house's identity provider, a real one: it knows whoever shows their address and a password that is the same. */
public final class IdentityProvider implements AfterAllCallback {

    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    /**
     * @param publicUrl of the service that will ask
     * @param addresses of those who are known here; with a minus before it, one that nobody has verified
     */
    public IdentityProvider(String publicUrl, String... addresses) {
        server.registerBean(House.class, () -> new House(publicUrl, addresses));
        server.register(Parts.class);
        server.refresh();
    }

    /** What makes a service ask here. */
    public String[] springProperties() {
        String client = "spring.security.oauth2.client.registration.house.";
        return new String[] {
            client + "client-id=fupan",
            client + "client-secret=secret",
            client + "client-name=The House",
            client + "scope=openid,email",
            "spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:"
                    + server.getWebServer().getPort()
        };
    }

    /** Somebody proves their address here and follows a redirect to here; where they are sent back to. */
    public URI asked(String location, String address) {
        String proof = Base64.getEncoder().encodeToString((address + ":" + address).getBytes(StandardCharsets.UTF_8));
        URI question = URI.create(location);
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            // Whoever asks is looked at before a proof that comes along with the question: the session is to know them.
            browser.send(
                    HttpRequest.newBuilder(question.resolve("/"))
                            .header("Authorization", "Basic " + proof)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var answer = browser.send(
                    HttpRequest.newBuilder(question)
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body())));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    private record House(String publicUrl, String... addresses) {

        boolean verified(String address) {
            return Arrays.asList(addresses).contains(address);
        }
    }

    /** Not a configuration by annotation: the service under test would find it. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Parts {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(it -> it.oidc(withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(AbstractHttpConfigurer::disable)
                    .httpBasic(it -> it.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .oauth2ResourceServer(it -> it.jwt(withDefaults())) // who asks about somebody
                    .build();
        }

        @Bean
        UserDetailsService people(House house) {
            return new InMemoryUserDetailsManager(Arrays.stream(house.addresses())
                    .map(it -> it.replaceFirst("^-", ""))
                    .map(it -> User.withUsername(it)
                            .password("{noop}" + it)
                            .roles("X")
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients(House house) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("fupan")
                    .clientId("fupan")
                    .clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(house.publicUrl() + "/login/oauth2/code/house")
                    .scope("openid")
                    .scope("email")
                    .clientSettings(ClientSettings.builder()
                            .requireAuthorizationConsent(false)
                            .requireProofKey(true)
                            .build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(House house) {
            return token -> {
                if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) return;
                String address = token.getPrincipal().getName();
                token.getClaims().claim("email", address).claim("email_verified", house.verified(address));
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("one")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
