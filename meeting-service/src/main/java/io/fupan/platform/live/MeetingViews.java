package io.fupan.platform.live;

import io.fupan.access.Seating;
import io.fupan.access.WhoMay;
import io.fupan.events.Recorded;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.room.CanonicalJson;
import io.fupan.room.Room;
import io.fupan.room.Story;
import io.fupan.room.Tree;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A meeting read over HTTP: the same fold the sockets show, now, as of any moment, and move by move. All JSON. */
@Component
public class MeetingViews {

    private static final int PAGE = 500;

    private final LiveRooms rooms;
    private final MeetingDoor door;
    private final EventReader events;

    MeetingViews(LiveRooms rooms, MeetingDoor door, EventReader events) {
        this.rooms = rooms;
        this.door = door;
        this.events = events;
    }

    /** The room, and this person's desk. */
    public String now(MeetingId meeting, PersonId person) {
        var entered = enter(person, meeting, WhoMay.SEE_ROOM);
        LiveRoom.Now now = entered.room().now();
        String desk = CanonicalJson.write(Tree.object(entered.room().desk(person, entered.roles())));
        return Frame.spliced(state(entered, now.story(), now.roomJson()), "desk", desk);
    }

    /** The room after the events up to a moment, without anybody's desk. */
    public String asOf(MeetingId meeting, PersonId person, Moment moment) {
        var entered = enter(person, meeting, WhoMay.SEE_ROOM);
        Story included = Story.EMPTY;
        Story story = Story.EMPTY;
        Iterator<Recorded> all = all(meeting);
        while (all.hasNext()) { // to the end, since times, unlike positions, need not only grow
            Recorded next = all.next();
            story = story.after(next);
            if (moment.includes(next)) included = story;
        }
        return state(entered, included, CanonicalJson.write(Tree.object(included.room())));
    }

    /**
     * The moves after a position, and the room they start from.
     *
     * @param after 0 for the start
     * @param deed {@link WhoMay#REPLAY}, or {@link WhoMay#SEE_ROOM} for who sits in the room and looks at its past
     */
    public String replay(MeetingId meeting, PersonId person, long after, String deed) {
        var entered = enter(person, meeting, deed);
        Iterator<Recorded> all = all(meeting);
        Story story = Story.EMPTY;
        Optional<Recorded> first = Optional.empty();
        while (all.hasNext() && first.isEmpty()) {
            Recorded next = all.next();
            if (next.position() > after) first = Optional.of(next);
            else story = story.after(next);
        }
        return page(entered, story, first, all);
    }

    private static String page(
            MeetingDoor.Entered entered, Story story, Optional<Recorded> first, Iterator<Recorded> rest) {
        String initial = CanonicalJson.write(Tree.object(story.room()));
        List<String> moves = new ArrayList<>();
        Optional<Recorded> next = first;
        while (next.isPresent() && moves.size() < PAGE) {
            Story.Told told = story.next(next.get());
            story = told.story();
            moves.add(CanonicalJson.write(told.moved().tree()));
            next = rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }
        Map<String, Object> fields =
                new TreeMap<>(Map.of("epoch", entered.room().epoch()));
        if (next.isPresent()) fields.put("next", story.position());
        String page = Frame.spliced(CanonicalJson.write(fields), "initial", initial);
        return Frame.spliced(page, "moves", "[" + String.join(",", moves) + "]");
    }

    /** The room itself, for what is written from it. */
    public Room room(MeetingId meeting, PersonId person, String deed) {
        return enter(person, meeting, deed).room().now().story().room();
    }

    /** Whether this person may, as an error if not. */
    public void require(MeetingId meeting, PersonId person, String deed) {
        enter(person, meeting, deed);
    }

    /** Who sits where, for what asks nobody's leave: whether a link is still good. */
    public Seating seating(MeetingId meeting) {
        rooms.catchUp();
        return rooms.open(meeting).map(it -> it.room().seating()).orElse(Seating.NONE);
    }

    private MeetingDoor.Entered enter(PersonId person, MeetingId meeting, String deed) {
        rooms.catchUp();
        return door.enter(person, meeting, deed);
    }

    private Iterator<Recorded> all(MeetingId meeting) {
        return EventPages.of(events, meeting.tag().toString());
    }

    private static String state(MeetingDoor.Entered entered, Story story, String room) {
        Map<String, Object> fields = Map.of(
                "epoch", entered.room().epoch(),
                "position", story.position(),
                "n", story.n(),
                "time", System.currentTimeMillis());
        return Frame.spliced(CanonicalJson.write(new TreeMap<>(fields)), "room", room);
    }
}
