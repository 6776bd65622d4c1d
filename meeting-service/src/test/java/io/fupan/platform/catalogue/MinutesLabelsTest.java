package io.fupan.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.minutes.OpenEnd;
import io.fupan.room.Homework;
import io.fupan.vocabulary.Coded;
import io.fupan.vocabulary.How;
import io.fupan.vocabulary.ItemKind;
import io.fupan.vocabulary.Judgement;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.MeasureKind;
import io.fupan.vocabulary.ObstacleKind;
import io.fupan.vocabulary.Outcome;
import io.fupan.vocabulary.Response;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Setting;
import io.fupan.vocabulary.Stance;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinutesLabelsTest {

    private static final Map<String, Coded[]> GROUPS = Map.ofEntries(
            Map.entry("item", ItemKind.values()),
            Map.entry("setting", Setting.values()),
            Map.entry("judgement", Judgement.values()),
            Map.entry("kind", KeyResultKind.values()),
            Map.entry("obstacle", ObstacleKind.values()),
            Map.entry("measure", MeasureKind.values()),
            Map.entry("root", Root.values()),
            Map.entry("outcome", Outcome.values()),
            Map.entry("stance", Stance.values()),
            Map.entry("how", How.values()),
            Map.entry("response", Response.values()),
            Map.entry("state", Homework.State.values()),
            Map.entry("open", OpenEnd.Kind.values()));

    @Test
    void everyChoiceHasItsWord() {
        Stream<String> choices = GROUPS.entrySet().stream()
                .flatMap(group -> Stream.of(group.getValue()).map(choice -> group.getKey() + "." + choice.code()));
        assertThat(MinutesLabels.keys()).containsAll(choices.toList());
    }

    @Test
    void bothLanguagesAreToldTheSame() {
        for (String key : MinutesLabels.keys()) {
            var zh = MinutesLabels.names(key, Language.ZH);
            var en = MinutesLabels.names(key, Language.EN);
            if (!key.startsWith("cycle.")) assertThat(zh).as(key).isEqualTo(en);
        }
    }

    @Test
    void cyclesAreSaidAsPeopleSayThem() {
        var months = Map.of("year", "2026", "first", "9", "last", "10");
        assertThat(new MinutesLabels(Language.ZH).say("cycle.months", months)).isEqualTo("2026年9–10月");
        assertThat(new MinutesLabels(Language.EN).say("cycle.months", months)).isEqualTo("Sep–Oct 2026");
        assertThat(new MinutesLabels(Language.ZH).say("cycle.year", months)).isEqualTo("2026年度");
        assertThat(new MinutesLabels(Language.EN).say("cycle.year", months)).isEqualTo("FY2026");
        assertThat(new MinutesLabels(Language.EN).say("cycle.month", months)).isEqualTo("Sep 2026");
    }
}
