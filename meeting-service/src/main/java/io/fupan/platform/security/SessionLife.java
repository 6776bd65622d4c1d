package io.fupan.platform.security;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a session lasts at most, however much it is used: then its person proves anew who they are. */
@Component
public final class SessionLife {

    private final Duration longest;

    SessionLife(@Value("${fupan.session.longest}") Duration longest) {
        this.longest = longest;
    }

    /** Sessions that began before this are over. */
    public Instant oldest(Instant now) {
        return now.minus(longest);
    }
}
