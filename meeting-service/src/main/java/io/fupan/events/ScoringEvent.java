package io.fupan.events;

import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.MeetingId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Tag;
import io.fupan.vocabulary.Words;
import java.util.Optional;
import java.util.Set;

/** The score the room agreed on (定分). */
public sealed interface ScoringEvent extends Event, MeetingEvent {

    record ScoreSettled(MeetingId meeting, KeyResultId keyResult, Score score, Optional<Words> reason)
            implements ScoringEvent {
        @Override
        public Set<Tag> tags() {
            return Tag.all(meeting, keyResult);
        }
    }
}
