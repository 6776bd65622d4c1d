package io.fupan.access;

import io.fupan.events.AccessEvent.MeetingVisibilitySet;
import io.fupan.events.Decider;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.MeetingCommand;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Scope;
import io.fupan.vocabulary.Visibility;
import java.util.List;

/** Who may see this review once it is closed, beside those who sat in it. */
public record SetMeetingVisibility(Act act, MeetingId meeting, Visibility visibility) implements MeetingCommand {

    public static final Decider<SetMeetingVisibility, Seating> DECIDER =
            Decider.of(SetMeetingVisibility.class, Seating.NONE, SetMeetingVisibility::decide, Seating::evolve);

    @Override
    public Scope scope() {
        return Seating.scope(meeting);
    }

    static List<MeetingVisibilitySet> decide(SetMeetingVisibility command, Seating seating) {
        if (seating.visibility() == command.visibility()) return List.of();
        return List.of(new MeetingVisibilitySet(command.meeting(), command.visibility()));
    }
}
