package io.fupan.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupan.Sample;
import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Ground;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Root;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Sealed;
import io.fupan.vocabulary.Subject;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreeTest {

    private record Part(int b, Optional<String> absent) {}

    private record Whole(String z, @Flat Part part, @Flat Optional<Part> none, Optional<Part> a, Words erased) {}

    @Test
    void showsARecordByItsComponents() {
        var whole = new Whole("z", new Part(1, Optional.empty()), Optional.empty(), Optional.empty(), erased());
        assertThat(CanonicalJson.write(Tree.object(whole))).isEqualTo("{\"b\":1,\"z\":\"z\"}");
    }

    @Test
    void writesEveryValueAsTheContractSays() {
        assertThat(Tree.of(Sample.KR1)).contains("01900000-0000-7000-8000-00000000001f");
        assertThat(Tree.of(Root.VALUE_PROPOSITION)).contains("value-proposition");
        assertThat(Tree.of(new Score(7))).contains(Map.of("tenths", 7L));
        assertThat(Tree.of(Instant.parse("2026-11-02T06:00:00Z"))).contains("2026-11-02T06:00:00Z");
        assertThat(Tree.of(LocalDate.parse("2026-10-31"))).contains("2026-10-31");
        assertThat(Tree.of(Words.of("原话"))).contains("原话");
        assertThat(Tree.of(new Amount("101.20"))).contains("101.20");
        assertThat(Tree.of(new Weight("0.25"))).contains("0.25");
        assertThat(Tree.of(new Cycle("2026-B5"))).contains("2026-B5");
        assertThat(Tree.of(new Link("https://example.org/a"))).contains("https://example.org/a");
        assertThat(Tree.of(List.of(1, 2L, true))).contains(List.of(1L, 2L, true));
    }

    @Test
    void namesWhatSomethingIsAbout() {
        String kr = Sample.KR1.toString();
        assertThat(Tree.of(Subject.of(Sample.KR1))).contains(Map.of("keyResult", kr));
        assertThat(Tree.of(Subject.of(Sample.B1))).contains(Map.of("objective", Sample.B1.toString()));
        assertThat(Tree.of(new Subject.OfAnnual())).contains(Map.of("annual", true));
        assertThat(Tree.of(new Subject.OfTeam())).contains(Map.of("team", true));
        assertThat(Tree.of(new Ground.OnKeyResult(Sample.KR1))).contains(Map.of("keyResult", kr));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(Tree.of(Optional.empty())).isEmpty();
        assertThat(Tree.of(erased())).isEmpty();
        assertThat(Tree.of(Optional.of(erased()))).isEmpty();
    }

    @Test
    void refusesSecretsAndFractions() {
        assertThatThrownBy(() -> Tree.of(Sealed.of(new Score(7)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tree.of(0.7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Words erased() {
        return new Words.Erased("digest");
    }
}
