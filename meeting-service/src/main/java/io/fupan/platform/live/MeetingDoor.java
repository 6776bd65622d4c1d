package io.fupan.platform.live;

import io.fupan.access.Standing;
import io.fupan.access.WhoMay;
import io.fupan.platform.security.AccessLog;
import io.fupan.platform.security.Standings;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Refusal;
import io.fupan.vocabulary.Role;
import io.fupan.vocabulary.RuleBroken;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may look at a meeting, and how: every view of one goes through here. What one may not know is not found. */
@Component
public class MeetingDoor {

    private final LiveRooms rooms;
    private final Standings standings;
    private final AccessLog log;

    MeetingDoor(LiveRooms rooms, Standings standings, AccessLog log) {
        this.rooms = rooms;
        this.standings = standings;
        this.log = log;
    }

    /** A meeting somebody may look at, and all that they are to it. */
    record Entered(LiveRooms.OpenRoom open, PersonId person, Standing standing, Set<Role> roles) {

        LiveRoom room() {
            return open.room();
        }
    }

    /**
     * @param deed a view as in {@link WhoMay}
     * @throws RuleBroken {@code meeting-not-found} or {@code not-allowed}
     */
    Entered enter(PersonId person, MeetingId meeting, String deed) {
        try {
            LiveRooms.OpenRoom open = rooms.open(meeting).orElseThrow(() -> new RuleBroken(Refusal.MEETING_NOT_FOUND));
            Standing standing = standings.of(person);
            Set<Role> roles = open.room().seating().of(person, standing);
            WhoMay.check(roles, deed);
            log.looked(person, deed, meeting);
            return new Entered(open, person, standing, roles);
        } catch (RuleBroken refused) {
            log.denied(person, deed, meeting);
            throw refused;
        }
    }
}
