package io.fupan.minutes;

import io.fupan.Sample;
import io.fupan.events.Event;
import io.fupan.room.History;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;

/** Minutes of what happened in the sample's meeting. */
public final class SampleMinutes {

    static final Named NAMED_ANNA = new Named(Sample.ANNA, "Anna");
    static final Named NAMED_BO = new Named(Sample.BO, "Bo");

    private static final Map<PersonId, String> NAMES =
            Map.of(Sample.HOST, "孙悦", Sample.ANNA, "Anna", Sample.BO, "Bo", Sample.OBSERVER, "林涛");

    private SampleMinutes() {}

    public static Minutes of(List<? extends Event> events) {
        var review = History.of(events.toArray(Event[]::new)).room().review().orElseThrow();
        return Minutes.of(review, person -> NAMES.getOrDefault(person, person.toString()));
    }
}
