package io.fupan.convening;

import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.MeetingId;
import org.junit.jupiter.api.Test;

class StandardAgendaTest {

    @Test
    void it_has_ninety_minutes() {
        assertThat(StandardAgenda.of(MEETING).stream().mapToInt(AgendaItem::minutes))
                .containsExactly(5, 7, 8, 20, 12, 15, 8, 15);
        assertThat(StandardAgenda.of(MEETING).stream()
                        .mapToInt(AgendaItem::minutes)
                        .sum())
                .isEqualTo(90);
    }

    @Test
    void last_time_comes_first_and_what_is_most_disputed_last() {
        assertThat(StandardAgenda.of(MEETING).stream().map(AgendaItem::kind))
                .containsExactly(
                        ItemKind.LAST_TIME,
                        ItemKind.SCORING,
                        ItemKind.SETTING,
                        ItemKind.RESULTS,
                        ItemKind.LEARNING,
                        ItemKind.YEAR,
                        ItemKind.ANNUAL,
                        ItemKind.DISPUTES);
    }

    @Test
    void its_ids_are_the_same_each_time_and_no_other_meetings() {
        var ids = StandardAgenda.of(MEETING).stream().map(AgendaItem::item).toList();
        var others = StandardAgenda.of(new MeetingId(id(9))).stream()
                .map(AgendaItem::item)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
        assertThat(StandardAgenda.of(MEETING).stream().map(AgendaItem::item)).containsExactlyElementsOf(ids);
    }
}
