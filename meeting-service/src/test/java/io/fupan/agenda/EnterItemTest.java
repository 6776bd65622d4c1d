package io.fupan.agenda;

import static io.fupan.Sample.HOST;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.RESULTS;
import static io.fupan.Sample.SCORING;
import static io.fupan.Sample.by;
import static io.fupan.Sample.closed;
import static io.fupan.Sample.convened;
import static io.fupan.Sample.id;
import static io.fupan.Sample.opened;
import static io.fupan.vocabulary.Refusal.ITEM_ALREADY_ENTERED;
import static io.fupan.vocabulary.Refusal.ITEM_UNKNOWN;
import static io.fupan.vocabulary.Refusal.MEETING_NOT_OPEN;
import static io.fupan.vocabulary.Refusal.SETTING_NOT_JUDGED;

import io.fupan.GivenWhenThen;
import io.fupan.events.AgendaEvent.ItemAdded;
import io.fupan.events.AgendaEvent.ItemEntered;
import io.fupan.events.Event;
import io.fupan.events.ReflectionEvent.SettingJudged;
import io.fupan.vocabulary.AgendaItem;
import io.fupan.vocabulary.ItemId;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnterItemTest {

    @Test
    void the_table_moves_to_an_item() {
        given(convened(), opened()).when(enter(SCORING)).then(new ItemEntered(MEETING, SCORING));
    }

    @Test
    void items_come_in_any_order() {
        given(convened(), opened(), new ItemEntered(MEETING, RESULTS))
                .when(enter(SCORING))
                .then(new ItemEntered(MEETING, SCORING));
    }

    @Test
    void refused_for_an_item_entered_before() {
        given(convened(), opened(), new ItemEntered(MEETING, SCORING), new ItemEntered(MEETING, RESULTS))
                .when(enter(SCORING))
                .refused(ITEM_ALREADY_ENTERED);
    }

    @Test
    void the_setting_is_not_left_behind_without_a_judgement() {
        var setting = new AgendaItem(new ItemId(id(48)), ItemKind.SETTING, 8, Optional.empty());
        var annual = new AgendaItem(new ItemId(id(49)), ItemKind.ANNUAL, 8, Optional.empty());
        for (var asked : List.of(setting, annual)) {
            var added = new ItemAdded(MEETING, asked, Optional.empty());
            var there = new ItemEntered(MEETING, asked.item());
            given(convened(), opened(), added, there).when(enter(RESULTS)).refused(SETTING_NOT_JUDGED);
            given(convened(), opened(), added, there, judged(asked == setting ? Setting.ANNUAL : Setting.CYCLE))
                    .when(enter(RESULTS))
                    .refused(SETTING_NOT_JUDGED);
            given(convened(), opened(), added, there, judged(asked == setting ? Setting.CYCLE : Setting.ANNUAL))
                    .when(enter(RESULTS))
                    .then(new ItemEntered(MEETING, RESULTS));
            given(convened(), opened(), added).when(enter(RESULTS)).then(new ItemEntered(MEETING, RESULTS));
        }
    }

    private static SettingJudged judged(Setting setting) {
        return new SettingJudged(MEETING, setting, Judgement.SOUND, List.of());
    }

    @Test
    void refused_for_an_item_not_on_the_agenda() {
        given(convened(), opened()).when(enter(new ItemId(id(49)))).refused(ITEM_UNKNOWN);
    }

    @Test
    void refused_outside_the_meeting() {
        given(convened()).when(enter(SCORING)).refused(MEETING_NOT_OPEN);
        given(convened(), opened(), closed()).when(enter(SCORING)).refused(MEETING_NOT_OPEN);
    }

    private static GivenWhenThen<EnterItem, ?> given(Event... history) {
        return GivenWhenThen.of(EnterItem.DECIDER, history);
    }

    private static EnterItem enter(ItemId item) {
        return new EnterItem(by(HOST), MEETING, item);
    }
}
