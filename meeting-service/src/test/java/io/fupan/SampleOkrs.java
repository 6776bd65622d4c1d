package io.fupan;

import static io.fupan.Sample.B1;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.CYCLE;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.KR2;
import static io.fupan.Sample.id;
import static io.fupan.Sample.words;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Charter;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.DepartmentId;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.FindingKey;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.Progress;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Summary;
import io.fupan.vocabulary.SummaryId;
import io.fupan.vocabulary.Theme;
import io.fupan.vocabulary.ThemeId;
import io.fupan.vocabulary.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands around {@link Sample}'s department: the company above it, its charter, its year. */
public final class SampleOkrs {

    public static final DepartmentId COMPANY = new DepartmentId(id(4));
    public static final ObjectiveId A1 = new ObjectiveId(id(22));
    public static final ObjectiveId O2 = new ObjectiveId(id(24));
    public static final ThemeId THEME = new ThemeId(id(61));
    public static final SummaryId SUMMARY = new SummaryId(id(62));
    public static final Cycle YEAR = new Cycle("2026");

    private SampleOkrs() {}

    public static Charter charter() {
        return new Charter(
                words("We see to it that customers reach what they bought us for"),
                words("Small businesses in their first year"),
                words("A first business result within 30 days"),
                List.of(new Theme(THEME, words("Grow with small businesses"))));
    }

    /** Of the year, with everything an objective can have. */
    public static Objective annual() {
        return new Objective(
                A1,
                YEAR,
                "A1",
                words("Be renewed"),
                Optional.of("Company-O2"),
                Optional.of(THEME),
                Optional.of(HOST),
                Optional.of(new Weight("1")));
    }

    /** Of the company, for the year. */
    public static Objective companys() {
        return new Objective(O2, YEAR, "O2", words("Customers stay for years"), Optional.empty());
    }

    /** One step of two done. */
    public static KeyResult milestones() {
        var metric = new Metric(
                "steps",
                new Amount("0"),
                new Amount("2"),
                Optional.of(new Amount("1")),
                Optional.of(LocalDate.parse("2026-10-28")),
                Optional.of(MetricForm.MILESTONES),
                Optional.of(List.of(words("Written"), words("Read"))),
                Optional.of(Direction.UP));
        return new KeyResult(
                KR2,
                B1,
                "B1.2",
                words("The guide is there"),
                KeyResultKind.COMMITTED,
                Optional.of(metric),
                Optional.of(new Score(8)),
                new Weight("0.4"),
                Optional.of(BO),
                Optional.empty(),
                Optional.of(new Link("https://example.org/guide")));
    }

    public static Progress progress(String value, String asOf) {
        return new Progress(
                Optional.of(new Amount(value)),
                Optional.empty(),
                LocalDate.parse(asOf),
                Optional.empty(),
                Optional.empty());
    }

    public static Summary summary() {
        return new Summary(
                SUMMARY,
                CYCLE,
                Optional.of(words("Better than it looks")),
                List.of(
                        new Summary.Entry(Optional.of(B1), Optional.empty(), words("Visited eleven of them")),
                        new Summary.Entry(Optional.empty(), Optional.of(KR1), words("Counted without July"))));
    }

    public static FindingKey finding() {
        return new FindingKey("two-ideas", Optional.of(B1), Optional.empty(), Optional.of(words("and")));
    }
}
