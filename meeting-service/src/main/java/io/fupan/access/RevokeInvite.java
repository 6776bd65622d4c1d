package io.fupan.access;

import static io.fupan.vocabulary.Refusal.INVITE_UNKNOWN;

import io.fupan.events.AccessEvent.InviteRevoked;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.util.List;

/** A link opens nothing any more, and who came by it is shown out. */
public record RevokeInvite(Act act, MeetingId meeting, InviteId invite) implements MeetingCommand {

    public static final Decider<RevokeInvite, Seating> DECIDER =
            Decider.of(RevokeInvite.class, Seating.NONE, RevokeInvite::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<InviteRevoked> decide(RevokeInvite command, Seating seating) {
        if (seating.guests().endOf(command.invite()).isEmpty()) throw new RuleBroken(INVITE_UNKNOWN);
        return List.of(new InviteRevoked(command.meeting(), command.invite()));
    }
}
