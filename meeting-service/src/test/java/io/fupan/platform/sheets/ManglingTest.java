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
import io.fupan.vocabulary.KeyResult;
import io.fupan.vocabulary.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Good files gone wrong in every way we could think of. Whatever is still taken of them is what stood there: each thing
 * that a sound plan would set is one of those the file was made of, but for the very cell that was changed.
 */
class ManglingTest {

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_mangled_table_is_refused_or_says_what_it_said(long seed) {
        Random random = new Random(seed);
        RandomOkrs okrs = new RandomOkrs(seed);
        List<List<String>> rows = table(okrs);
        Mangled mangled = Mangled.one(rows, random);
        Plan plan = plan(Csv.write(mangled.rows()).getBytes(java.nio.charset.StandardCharsets.UTF_8), okrs);
        if (!plan.isSound()) return;
        String where = mangled.how() + ", seed " + seed;
        Map<String, Objective> goals = new HashMap<>();
        okrs.objectives.forEach(it -> goals.put(it.cycle() + "/" + it.code(), it));
        for (Objective one : plan.objectives())
            assertThat(goals).as(where).containsEntry(one.cycle() + "/" + one.code(), one);
        Map<String, KeyResult> results = new HashMap<>();
        okrs.keyResults.forEach(it -> results.put(it.objective() + "/" + it.code(), it));
        for (KeyResult one : plan.keyResults())
            assertThat(results).as(where).containsEntry(one.objective() + "/" + one.code(), one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void broken_bytes_never_crash(long seed) {
        Random random = new Random(seed);
        RandomOkrs okrs = new RandomOkrs(seed);
        Export export =
                new Export(new Written(Tongue.ZH, new KnownPeople()), "客户成功部", okrs.objectives, okrs.keyResults);
        for (SheetFormat format : SheetFormat.values()) {
            byte[] file = format.write("OKR", export);
            for (int i = 0; i < 1 + random.nextInt(4); i++)
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            byte[] cut = random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length + 1));
            try {
                assertThat(plan(cut, okrs)).isNotNull();
            } catch (FileRefused refused) {
                assertThat(refused.why()).isNotNull();
            }
        }
    }

    private static List<List<String>> table(RandomOkrs okrs) {
        return new Export(
                        new Written(Tongue.EN, new KnownPeople()), "Customer Success", okrs.objectives, okrs.keyResults)
                .table();
    }

    private static Plan plan(byte[] file, RandomOkrs okrs) {
        return Plans.of(SheetFile.of(file).source(), Wanted.NOTHING, okrs.existing());
    }

    /** One thing that happens to tables: none of them changes what a row means but by taking it away. */
    private record Mangled(String how, List<List<String>> rows) {

        static Mangled one(List<List<String>> table, Random random) {
            List<List<String>> rows = new ArrayList<>(
                    table.stream().<List<String>>map(ArrayList::new).toList());
            int row = 1 + random.nextInt(Math.max(1, rows.size() - 1));
            int column = random.nextInt(rows.getFirst().size());
            return switch (random.nextInt(8)) {
                case 0 -> new Mangled("rows in another order", shuffled(rows, random));
                case 1 -> new Mangled("columns in another order", turned(rows, random));
                case 2 -> new Mangled("a row twice", twice(rows, row));
                case 3 -> new Mangled("a row gone", without(rows, row));
                case 4 -> new Mangled("a column gone: " + rows.getFirst().get(column), withoutColumn(rows, column));
                case 5 -> new Mangled("blank rows between", spaced(rows));
                case 6 -> new Mangled("nonsense in " + rows.getFirst().get(column), put(rows, row, column, "\u2603?"));
                default -> new Mangled("an identity blank", blanked(rows, row, random));
            };
        }

        private static List<List<String>> shuffled(List<List<String>> rows, Random random) {
            Collections.shuffle(rows.subList(1, rows.size()), random);
            return rows;
        }

        private static List<List<String>> turned(List<List<String>> rows, Random random) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < rows.getFirst().size(); i++) order.add(i);
            Collections.shuffle(order, random);
            return rows.stream()
                    .map(row -> order.stream().map(row::get).toList())
                    .toList();
        }

        private static List<List<String>> twice(List<List<String>> rows, int row) {
            if (row < rows.size()) rows.add(rows.get(row));
            return rows;
        }

        private static List<List<String>> without(List<List<String>> rows, int row) {
            if (row < rows.size()) rows.remove(row);
            return rows;
        }

        private static List<List<String>> withoutColumn(List<List<String>> rows, int column) {
            rows.forEach(row -> row.remove(column));
            return rows;
        }

        private static List<List<String>> spaced(List<List<String>> rows) {
            List<List<String>> spaced = new ArrayList<>();
            rows.forEach(row -> {
                spaced.add(row);
                spaced.add(List.of(""));
            });
            return spaced;
        }

        /** Only where it can be told: words are free to be anything. */
        private static List<List<String>> put(List<List<String>> rows, int row, int column, String text) {
            boolean told = List.of(
                            "cycle",
                            "kr type",
                            "start",
                            "target",
                            "current",
                            "as of",
                            "confidence",
                            "weight",
                            "due",
                            "owner",
                            "objective owner",
                            "objective weight")
                    .contains(rows.getFirst().get(column));
            if (told && row < rows.size()) rows.get(row).set(column, text);
            return rows;
        }

        private static List<List<String>> blanked(List<List<String>> rows, int row, Random random) {
            List<String> identities = List.of("cycle", "objective id", "objective", "kr id", "key result");
            int column = rows.getFirst().indexOf(identities.get(random.nextInt(identities.size())));
            if (row < rows.size()) rows.get(row).set(column, "");
            return rows;
        }
    }
}
