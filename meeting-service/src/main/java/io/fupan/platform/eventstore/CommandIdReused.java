package io.fupan.platform.eventstore;

import java.util.UUID;

/** The same command id came again from somebody else or with another body. */
public final class CommandIdReused extends RuntimeException {

    public CommandIdReused(UUID commandId) {
        super("command id " + commandId + " was used for another command");
    }
}
