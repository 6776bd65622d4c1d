package io.fupan.platform.live;

import java.util.Optional;

/**
 * Puts a client's frame together from the pieces the container hands over. One that grows too large is not kept, but
 * for its head and its tail, from which its id may still be read.
 */
final class Assembler {

    /** Bytes of UTF-8 a frame may have. */
    static final int LIMIT = 64 * 1_024;

    private static final int HEAD = 1_024;
    private static final int TAIL = 256;

    /**
     * @param text of one too large only the head
     * @param tail of one too large its last characters, else empty
     */
    record Whole(String text, String tail, boolean tooLarge) {}

    private StringBuilder text = new StringBuilder(0);
    private final StringBuilder tail = new StringBuilder(0);
    private long bytes;

    /** The whole frame, once its last piece is here. */
    Optional<Whole> add(CharSequence piece, boolean last) {
        // Pieces may be cut inside a surrogate pair; its halves count the same apart.
        bytes += Frame.utf8Length(piece);
        if (bytes <= LIMIT || text.length() < HEAD) text.append(piece);
        if (bytes > LIMIT) cut(piece);
        return last ? Optional.of(take()) : Optional.empty();
    }

    private void cut(CharSequence piece) {
        if (text.length() > HEAD) text.setLength(HEAD);
        tail.append(piece);
        tail.delete(0, Math.max(0, tail.length() - TAIL));
    }

    /** An idle connection keeps no buffer. */
    private Whole take() {
        Whole whole = new Whole(text.toString(), tail.toString(), bytes > LIMIT);
        text = new StringBuilder(0);
        tail.setLength(0);
        bytes = 0;
        return whole;
    }
}
