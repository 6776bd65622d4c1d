package io.fupan.platform.live;

import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.Optional;

/** What a client says. */
sealed interface ClientFrame {

    /** @param from only when coming back */
    record Join(MeetingId meeting, Optional<From> from) implements ClientFrame {}

    /**
     * @param body a command's body, JSON; whether it makes sense is for the gate to say
     * @param speaker who says it, when a scribe enters it
     */
    record Do(CommandId id, String command, String body, Optional<PersonId> speaker) implements ClientFrame {}

    /** @param state a JSON object of at most {@value FrameReader#LARGEST_STATE} bytes */
    record Here(String state) implements ClientFrame {}

    record Leave() implements ClientFrame {}

    /** @param at the client's clock in ms */
    record Ping(long at) implements ClientFrame {}
}
