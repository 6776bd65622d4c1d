package io.fupan.access;

import static io.fupan.vocabulary.Refusal.INVITE_ALREADY_ISSUED;
import static io.fupan.vocabulary.Refusal.INVITE_EXPIRED;
import static io.fupan.vocabulary.Refusal.MEETING_CLOSED;

import io.fupan.events.AccessEvent.InviteIssued;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.InviteId;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.RuleBroken;
import io.fupan.vocabulary.Scope;
import java.time.Instant;
import java.util.List;

/** A link lets guests knock at this one meeting until a given time. */
public record IssueInvite(Act act, MeetingId meeting, InviteId invite, Instant until) implements MeetingCommand {

    public static final Decider<IssueInvite, Seating> DECIDER =
            Decider.of(IssueInvite.class, Seating.NONE, IssueInvite::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<InviteIssued> decide(IssueInvite command, Seating seating) {
        if (seating.closed()) throw new RuleBroken(MEETING_CLOSED);
        if (seating.guests().know(command.invite())) throw new RuleBroken(INVITE_ALREADY_ISSUED);
        if (!command.until().isAfter(command.act().at())) throw new RuleBroken(INVITE_EXPIRED);
        return List.of(new InviteIssued(command.meeting(), command.invite(), command.until()));
    }
}
