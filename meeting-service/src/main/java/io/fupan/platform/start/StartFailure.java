package io.fupan.platform.start;

import java.io.IOException;

/** The service cannot start; the message is one sentence for the person who started it, and says what to do. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What could not be done, and what the operating system says to it. */
    public static StartFailure of(String what, IOException reason) {
        return new StartFailure("%s: %s.".formatted(what, reason.getMessage()), reason);
    }
}
