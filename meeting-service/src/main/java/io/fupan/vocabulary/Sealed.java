package io.fupan.vocabulary;

import java.util.Optional;

/**
 * A secret until its reveal: a ballot's value. It lives in the erasable part of its event, never in a shared view, and
 * is erased when it is withdrawn or cast anew.
 */
public sealed interface Sealed {

    /** Prints without its value, so that no log shows it. */
    record Kept(BallotValue value) implements Sealed {
        @Override
        public String toString() {
            return "Kept[sealed]";
        }
    }

    /** @param digest base64url of SHA-256 over salt and value; the salt is gone with the value */
    record Erased(String digest) implements Sealed {}

    static Sealed of(BallotValue value) {
        return new Kept(value);
    }

    /** The value, unless it was erased. */
    default Optional<BallotValue> kept() {
        return switch (this) {
            case Kept(var value) -> Optional.of(value);
            case Erased _ -> Optional.empty();
        };
    }
}
