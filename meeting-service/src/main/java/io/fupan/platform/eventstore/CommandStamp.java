package io.fupan.platform.eventstore;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which command it is: its id, who gave it, and the fingerprint of what it said (base64url without padding). */
record CommandStamp(UUID id, @Nullable UUID by, @Nullable String digest) {

    /** @throws CommandIdReused unless this is the command that was recorded */
    void mustBe(Known known) {
        boolean sameDigest = known.digest() == null || known.digest().equals(digest);
        if (!sameDigest || !Objects.equals(known.by(), by)) {
            throw new CommandIdReused(id);
        }
    }

    /** What the store keeps of a command; its digest is gone when what it said was erased. */
    record Known(UUID id, @Nullable UUID by, @Nullable String digest, long position) {}
}
