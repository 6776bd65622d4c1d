package io.fupan.events;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Question;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.WrittenSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The course of a meeting: opened, joined, moved along, closed, perhaps reopened. */
public sealed interface AgendaEvent extends Event, MeetingEvent {

    @Override
    default Set<Tag> tags() {
        return Tag.all(meeting());
    }

    /** What happens between opening and closing and only few decisions ask about. */
    sealed interface AtTheTable extends AgendaEvent {}

    /** Which items there are, in which order, with how many minutes, and where the table is among them. */
    sealed interface OfPlan extends AtTheTable {}

    /** The one clock everybody sees; it never holds anybody up. */
    sealed interface OfTimer extends AtTheTable {}

    /** One of the eight questions, asked of everybody at the table. */
    sealed interface OfRounds extends AtTheTable {

        Question question();
    }

    /**
     * Tables a snapshot of the OKRs, so that the meeting's events alone tell its whole story.
     *
     * @param charter what the department is for, as it stood
     * @param summaries what its people wrote about the cycle before; absent when nobody did
     */
    record MeetingOpened(
            MeetingId meeting,
            List<Objective> objectives,
            List<KeyResult> keyResults,
            Optional<Charter> charter,
            Optional<List<WrittenSummary>> summaries)
            implements AgendaEvent {

        /** Of a department without a charter, whose people wrote nothing. */
        public MeetingOpened(MeetingId meeting, List<Objective> objectives, List<KeyResult> keyResults) {
            this(meeting, objectives, keyResults, Optional.empty(), Optional.empty());
        }
    }

    record MeetingJoined(MeetingId meeting, PersonId person) implements AgendaEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, person);
        }
    }

    record ItemEntered(MeetingId meeting, ItemId item) implements OfPlan {}

    record ItemReturnedTo(MeetingId meeting, ItemId item) implements OfPlan {}

    /** The table will not come to it, unless somebody enters it after all. */
    record ItemSkipped(MeetingId meeting, ItemId item) implements OfPlan {}

    /** @param before the item it comes before; absent: at the end */
    record ItemAdded(MeetingId meeting, AgendaItem item, Optional<ItemId> before) implements OfPlan {}

    /** @param before the item it comes before from now on; absent: at the end */
    record ItemMoved(MeetingId meeting, ItemId item, Optional<ItemId> before) implements OfPlan {}

    /** An item gets longer at the cost of another. */
    record MinutesTaken(MeetingId meeting, ItemId from, ItemId to, int minutes) implements OfPlan {}

    /** It runs from the time of this event. */
    record TimerStarted(MeetingId meeting, int minutes) implements OfTimer {}

    /** It rings later by so much; when it has rung already, so much from the time of this event. */
    record TimerExtended(MeetingId meeting, int minutes) implements OfTimer {}

    record TimerStopped(MeetingId meeting) implements OfTimer {}

    /** Whoever chooses turns a prepared answer face up from now on. */
    record RoundOpened(MeetingId meeting, Question question) implements OfRounds {}

    record RoundClosed(MeetingId meeting, Question question) implements OfRounds {}

    /**
     * @param closedAt absent only on the oldest
     * @param lastSeen when each who had come was last in the room
     */
    record MeetingClosed(MeetingId meeting, Optional<Instant> closedAt, Optional<Map<PersonId, Instant>> lastSeen)
            implements AgendaEvent {}

    /** What was said and decided before stands, and the table goes on. */
    record MeetingReopened(MeetingId meeting) implements AgendaEvent {}
}
