package io.fupan.events;

import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.Set;

/** The score the room agreed on (定分). */
public sealed interface ScoringEvent extends Event, MeetingEvent {

    /** Somebody wants a key result talked about, whatever the values say. */
    record TableRequested(MeetingId meeting, KeyResultId keyResult, PersonId by) implements ScoringEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, keyResult);
        }
    }

    record ScoreSettled(MeetingId meeting, KeyResultId keyResult, Score score, Optional<Words> reason)
            implements ScoringEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, keyResult);
        }
    }
}
