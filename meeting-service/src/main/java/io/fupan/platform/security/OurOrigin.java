package io.fupan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Whether a request comes from one of our own pages. */
@Component
public class OurOrigin {

    private static final Logger LOG = LoggerFactory.getLogger(OurOrigin.class);

    private final Origins origins;
    private final boolean secure;
    private final Environment environment;
    private final boolean loopback;

    OurOrigin(
            @Value("${fupan.public-url:#{null}}") Optional<URI> publicUrl,
            ServerProperties server,
            Environment environment) {
        this.environment = environment;
        this.loopback = Optional.ofNullable(server.getAddress())
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
        this.secure =
                publicUrl.map(url -> "https".equalsIgnoreCase(url.getScheme())).orElse(false);
        this.origins = new Origins(publicUrl, loopback);
        if (publicUrl.isEmpty() && !loopback)
            LOG.warn("No browser can sign in: set fupan.public-url to the address people open.");
    }

    /** Whether only this machine can reach us. */
    public boolean isLoopbackOnly() {
        return loopback;
    }

    /** What a cookie is called: over TLS its name binds it to this one host. */
    public String cookie(String name) {
        return secure ? "__Host-" + name : name;
    }

    /** Whether people reach us over TLS, though it may end before us. */
    boolean isSecure() {
        return secure;
    }

    /** For calls: programs send no Origin, browsers do. */
    boolean mayBe(HttpServletRequest request) {
        return origins.areOurs(origins(request), port());
    }

    /** For sockets, which no other protection covers: it must be said, once. */
    boolean is(HttpServletRequest request) {
        List<String> sent = origins(request);
        return sent.size() == 1 && origins.areOurs(sent, port());
    }

    private int port() {
        return environment.getProperty("local.server.port", Integer.class, 0);
    }

    private static List<String> origins(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
    }
}
