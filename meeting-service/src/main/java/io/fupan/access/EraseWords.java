package io.fupan.access;

import static io.fupan.vocabulary.Refusal.MEETING_NOT_FOUND;

import io.fupan.events.AccessEvent.WordsErased;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What was said in a meeting goes, and everything else of it stays.
 *
 * @param commands by which it was said; at least one
 * @param grantedBy who decided it, when their speaker had asked; nobody when their time is over
 */
public record EraseWords(Act act, MeetingId meeting, List<CommandId> commands, Optional<PersonId> grantedBy)
        implements MeetingCommand {

    public static final Decider<EraseWords, Seating> DECIDER =
            Decider.of(EraseWords.class, Seating.NONE, EraseWords::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<WordsErased> decide(EraseWords command, Seating seating) {
        if (!seating.isConvened()) throw new RuleBroken(MEETING_NOT_FOUND);
        if (command.commands().isEmpty()) return List.of();
        return List.of(new WordsErased(command.meeting(), command.commands(), command.grantedBy()));
    }
}
