package io.fupan;

import io.fupan.agenda.OpenMeeting;
import io.fupan.ballots.CastBallot;
import io.fupan.events.Decider;
import java.util.List;

/** The table of contents: everything the product does, one line each. */
public final class Capabilities {

    public static final List<Decider<?, ?>> DECISIONS = List.of(
            // agenda
            OpenMeeting.DECIDER,
            // ballots
            CastBallot.DECIDER);

    private Capabilities() {}
}
