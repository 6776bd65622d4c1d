package io.fupan.platform.security;

import io.fupan.platform.start.StartFailure;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose pages may show ours inside theirs: the meeting clients named in {@code fupan.embedded-by}, as
 * {@code https://meet.example} or {@code https://*.meet.example}. Nobody's unless named.
 */
@Component
final class EmbeddedBy {

    /** What goes into a header as it stands, so nothing else may stand in it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https://(?:\\*\\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?");

    private final List<String> origins;

    EmbeddedBy(@Value("${fupan.embedded-by:}") List<String> origins, OurOrigin ours) {
        this.origins = List.copyOf(origins);
        for (String origin : origins) if (!ORIGIN.matcher(origin).matches()) throw noOrigin(origin);
        // Browsers send a cookie into somebody else's page only over TLS: without it nobody could sign in there.
        if (!origins.isEmpty() && !ours.isSecure())
            throw new StartFailure(
                    "fupan.embedded-by needs TLS: set fupan.public-url to the https address people open.");
    }

    boolean isAnybody() {
        return !origins.isEmpty();
    }

    /** As the content policy writes it. */
    String ancestors() {
        return isAnybody() ? "'self' " + String.join(" ", origins) : "'none'";
    }

    private static StartFailure noOrigin(String origin) {
        return new StartFailure(
                "fupan.embedded-by names origins such as https://meet.example or https://*.meet.example, not %s."
                        .formatted(origin));
    }
}
