package io.fupan.sheets;

import io.fupan.vocabulary.Amount;
import io.fupan.vocabulary.Cycle;
import io.fupan.vocabulary.Direction;
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.KeyResultId;
import io.fupan.vocabulary.KeyResultKind;
import io.fupan.vocabulary.Link;
import io.fupan.vocabulary.Metric;
import io.fupan.vocabulary.MetricForm;
import io.fupan.vocabulary.Objective;
import io.fupan.vocabulary.ObjectiveId;
import io.fupan.vocabulary.PersonId;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Weight;
import io.fupan.vocabulary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** OKRs as somebody might set them who knows what spreadsheets and lists stumble over. */
public final class RandomOkrs {

    private static final List<String> CYCLES = List.of("2026", "2026-H1", "2026-Q3", "2026-B5", "2026-M09");
    private static final List<String> PIECES = List.of(
            "留存率",
            "提升到",
            "renew",
            "=1+1",
            "+x",
            "-y",
            "@z",
            "'q",
            "\"quoted\"",
            ",",
            ";",
            "\t",
            "\n",
            "|",
            "**b**",
            "_u_",
            "<br>",
            "\\",
            "`c`",
            "[l](u)",
            "KR1:",
            "O1",
            "目标：",
            "权重：40%",
            "Owner: x",
            "2026年9-10月",
            "FY2026",
            "70%",
            "3万",
            "😀",
            "é",
            "&amp;",
            "~",
            "#",
            "##",
            "1.",
            "- ",
            "1,234",
            "　",
            " ",
            "§");
    private static final List<PersonId> PEOPLE =
            List.of(KnownPeople.LI_JING, KnownPeople.WANG_LEI, KnownPeople.ONE_ZHANG, KnownPeople.OTHER_ZHANG);

    private final Random random;
    public final List<Objective> objectives = new ArrayList<>();
    public final List<KeyResult> keyResults = new ArrayList<>();

    public RandomOkrs(long seed) {
        this.random = new Random(seed);
        int cycles = 1 + random.nextInt(3);
        for (int i = 0; i < cycles; i++) cycle(new Cycle(CYCLES.get(i + random.nextInt(2))), i);
    }

    public Existing existing() {
        return new Existing(objectives, keyResults);
    }

    private void cycle(Cycle cycle, int number) {
        if (objectives.stream().anyMatch(it -> it.cycle().equals(cycle))) return;
        List<String> weights = random.nextBoolean() ? List.of("0.6", "0.40") : List.of();
        int many = weights.isEmpty() ? 1 + random.nextInt(4) : 2;
        for (int i = 0; i < many; i++) {
            String code = code((char) ('A' + number) + "" + (i + 1));
            Optional<Weight> weight = weights.isEmpty() ? Optional.empty() : Optional.of(new Weight(weights.get(i)));
            Objective objective = new Objective(
                    new ObjectiveId(id()),
                    cycle,
                    code,
                    words(),
                    maybe(() -> "A" + random.nextInt(9)),
                    maybe(() -> KnownPeople.GROWTH),
                    maybe(this::person),
                    weight);
            objectives.add(objective);
            results(objective);
        }
    }

    private void results(Objective objective) {
        int many = random.nextInt(5);
        List<String> weights = many == 0 ? List.of() : shares(many);
        for (int i = 0; i < many; i++)
            keyResults.add(new KeyResult(
                    new KeyResultId(id()),
                    objective.id(),
                    code(objective.code() + "." + (i + 1)),
                    words(),
                    random.nextBoolean() ? KeyResultKind.COMMITTED : KeyResultKind.ASPIRATIONAL,
                    maybe(this::metric),
                    maybe(() -> new Score(random.nextInt(11))),
                    new Weight(weights.get(i)),
                    maybe(this::person),
                    maybe(this::day),
                    maybe(() -> new Link("https://example.com/?a=" + random.nextInt()))));
    }

    private List<String> shares(int many) {
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(many), 2, java.math.RoundingMode.DOWN);
        List<String> shares = new ArrayList<>();
        for (int i = 1; i < many; i++) shares.add(share.toPlainString());
        shares.add(BigDecimal.ONE
                .subtract(share.multiply(BigDecimal.valueOf(many - 1L)))
                .toPlainString());
        return shares;
    }

    private Metric metric() {
        Optional<Direction> direction = maybe(() -> Direction.values()[random.nextInt(3)]);
        String unit = List.of("%", "天", "tickets", "万元", "-", "m²").get(random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> stepwise(unit, MetricForm.YES_NO, "1", Optional.empty(), direction);
            case 1 -> {
                List<Words> steps = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(3); i++) steps.add(Words.of("step " + (i + 1) + "; 完成"));
                yield stepwise(unit, MetricForm.MILESTONES, "" + steps.size(), Optional.of(steps), direction);
            }
            default ->
                new Metric(
                        unit,
                        amount(),
                        amount(),
                        maybe(this::amount),
                        maybe(this::day),
                        random.nextBoolean() ? Optional.empty() : Optional.of(MetricForm.NUMBER),
                        Optional.empty(),
                        direction);
        };
    }

    private Metric stepwise(
            String unit, MetricForm form, String target, Optional<List<Words>> steps, Optional<Direction> way) {
        return new Metric(
                unit,
                new Amount("0"),
                new Amount(target),
                maybe(() -> new Amount("1")),
                maybe(this::day),
                Optional.of(form),
                steps,
                way);
    }

    private Amount amount() {
        String whole = "" + (random.nextInt(200_000) - 100_000);
        return new Amount(random.nextBoolean() ? whole : whole + "." + (10 + random.nextInt(90)));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private PersonId person() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private String code(String plain) {
        return switch (random.nextInt(8)) {
            case 0 -> "KR-" + plain;
            case 1 -> "编号 " + plain;
            case 2 -> "=" + plain;
            default -> plain;
        };
    }

    private Words words() {
        StringBuilder text = new StringBuilder("w");
        if (random.nextBoolean()) text.setLength(0);
        for (int i = 0; i <= random.nextInt(6); i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        if (text.toString().isBlank()) text.append("x");
        return Words.of(text.toString());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> maybe(Supplier<T> some) {
        return random.nextInt(3) > 0 ? Optional.of(some.get()) : Optional.empty();
    }
}
