package io.fupan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** What every answer tells the browser it is shown in, beside Spring Security's own {@code nosniff} and caching. */
@Component
final class Protection implements HeaderWriter {

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

    private static final Map<String, String> ALWAYS = Map.of(
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
                            + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");

    private final ContentPolicy content;
    private final boolean embedded;
    private final boolean secure;

    Protection(EmbeddedBy embeddedBy, OurOrigin origin) {
        this.content = new ContentPolicy(embeddedBy.ancestors());
        this.embedded = embeddedBy.isAnybody();
        this.secure = origin.isSecure();
    }

    void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(this)
                .frameOptions(frames -> frames.disable()) // says less than frame-ancestors; written below
                // Where TLS ends before us, a request does not say that it came by TLS; the public address does.
                .httpStrictTransportSecurity(transport -> transport
                        .requestMatcher(_ -> secure)
                        .maxAgeInSeconds(YEAR_SECONDS)
                        .includeSubDomains(true));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach((name, value) -> put(response, name, value));
        put(response, CONTENT_POLICY, content.of(request.getRequestURI()));
        if (!embedded) put(response, "X-Frame-Options", "DENY");
    }

    /** Whoever wrote the answer may have been stricter. */
    private static void put(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) response.setHeader(name, value);
    }
}
