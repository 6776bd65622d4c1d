package io.fupan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Tokens of requests in a cookie our pages can read: of 256 random bits, where Spring Security's own have 122. */
final class RequestTokens implements CsrfTokenRepository {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final CookieCsrfTokenRepository cookie;

    RequestTokens(CookieCsrfTokenRepository cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken named = cookie.generateToken(request);
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        return new DefaultCsrfToken(named.getHeaderName(), named.getParameterName(), text);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.loadToken(request);
    }
}
