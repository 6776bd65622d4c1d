package io.fupan.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.sheets.Export;
import io.fupan.sheets.KnownPeople;
import io.fupan.sheets.Plan;
import io.fupan.sheets.Plans;
import io.fupan.sheets.RandomOkrs;
import io.fupan.sheets.Tongue;
import io.fupan.sheets.Wanted;
import io.fupan.sheets.Written;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is exported is read back and changes nothing: in every form, in both languages. */
class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_changes_on_the_way_out_and_back(long seed) {
        RandomOkrs okrs = new RandomOkrs(seed);
        for (Tongue tongue : Tongue.values()) {
            Export export =
                    new Export(new Written(tongue, new KnownPeople()), "客户成功部", okrs.objectives, okrs.keyResults);
            for (SheetFormat format : SheetFormat.values()) {
                byte[] file = format.write("OKR", export);
                Plan plan = Plans.of(SheetFile.of(file).source(), Wanted.NOTHING, okrs.existing());
                String where = format + " in " + tongue + ", seed " + seed;
                assertThat(plan.problems()).as(where).noneMatch(it -> it.isError());
                assertThat(plan.objectives()).as(where).containsExactlyInAnyOrderElementsOf(okrs.objectives);
                assertThat(plan.keyResults()).as(where).containsExactlyInAnyOrderElementsOf(okrs.keyResults);
            }
        }
    }
}
