package io.fupan.platform.eventstore;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Fingerprints of commands: base64url without padding in memory, bytes in the tables. */
final class Digests {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Digests() {}

    static byte @Nullable [] bytes(@Nullable String digest) {
        return digest == null ? null : Base64.getUrlDecoder().decode(digest);
    }

    static @Nullable String text(byte @Nullable [] digest) {
        return digest == null ? null : TEXT.encodeToString(digest);
    }

    /** The one spelling of a digest, so that two spellings are not two commands. */
    static @Nullable String canonical(@Nullable String digest) {
        return text(bytes(digest));
    }
}
