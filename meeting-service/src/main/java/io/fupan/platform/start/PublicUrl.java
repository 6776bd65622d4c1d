package io.fupan.platform.start;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address people open, for what leads them here from elsewhere: {@code fupan.public-url}, else this machine's. */
@Component
public class PublicUrl {

    private final Optional<URI> settled;
    private final Environment environment;

    PublicUrl(@Value("${fupan.public-url:#{null}}") Optional<URI> settled, Environment environment) {
        this.settled = settled;
        this.environment = environment;
    }

    /** Without a slash at its end. */
    public String base() {
        return settled.map(URI::toString)
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + environment.getProperty("local.server.port", ""));
    }

    /**
     * A link that carries a secret. Browsers keep what stands behind the number sign to themselves: it is in no log of
     * a server or proxy, and in no referrer.
     *
     * @param page with its slash
     */
    public String secret(String page, String token) {
        return base() + page + "#" + token;
    }
}
