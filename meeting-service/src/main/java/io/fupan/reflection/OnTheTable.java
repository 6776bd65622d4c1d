package io.fupan.reflection;

import io.fupan.events.AgendaEvent.MeetingOpened;
import io.fupan.vocabulary.Subject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be reflected on: the objectives and key results a meeting tabled. */
final class OnTheTable {

    private OnTheTable() {}

    static Set<Subject> of(MeetingOpened opened) {
        return Stream.concat(
                        opened.objectives().stream().map(it -> Subject.of(it.id())),
                        opened.keyResults().stream().map(it -> Subject.of(it.id())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
