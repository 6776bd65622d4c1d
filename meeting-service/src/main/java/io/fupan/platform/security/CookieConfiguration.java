package io.fupan.platform.security;

import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The two cookies. Over TLS, wherever it ends, they are for TLS alone, and bound to this one host by their names. Shown
 * inside a meeting client they come along there too, kept apart from those of every other place.
 */
@Configuration(proxyBeanMethods = false)
class CookieConfiguration {

    private final OurOrigin origin;
    private final boolean secure;
    private final boolean embedded;

    CookieConfiguration(OurOrigin origin, EmbeddedBy embeddedBy) {
        this.origin = origin;
        this.secure = origin.isSecure();
        this.embedded = embeddedBy.isAnybody();
    }

    /** In a cookie our pages can read. */
    @Bean
    CsrfTokenRepository requestTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(this::restrict);
        tokens.setCookieName(origin.cookie("XSRF-TOKEN"));
        return new RequestTokens(tokens);
    }

    private void restrict(ResponseCookieBuilder cookie) {
        cookie.sameSite(sameSite());
        if (secure) cookie.secure(true);
    }

    /** Cookies written through the container have no other way to be kept apart. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> partitionedCookies() {
        return factory -> factory.addContextCustomizers(context -> {
            var cookies = new Rfc6265CookieProcessor();
            cookies.setPartitioned(embedded);
            context.setCookieProcessor(cookies);
        });
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return this::restrict;
    }

    private void restrict(DefaultCookieSerializer cookie) {
        cookie.setSameSite(sameSite());
        if (secure) cookie.setUseSecureCookie(true);
        cookie.setCookieName(origin.cookie("SESSION"));
        if (embedded) cookie.setPartitioned(true);
    }

    private String sameSite() {
        return embedded ? "None" : "Lax";
    }
}
