package io.fupan.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as Markdown writes it, in columns that also the eye finds. */
final class Grid {

    private final List<List<String>> rows = new ArrayList<>();

    private Grid(List<String> head) {
        rows.add(head);
    }

    static Grid of(String... head) {
        return new Grid(List.of(head));
    }

    static Grid goals() {
        return of("goal", "is", "should be", "");
    }

    Grid row(Object... cells) {
        rows.add(Stream.of(cells).map(Object::toString).toList());
        return this;
    }

    Grid atLeast(String what, Spread is, double goal) {
        return row(what, is, String.format(Locale.ROOT, "≥ %.1f", goal), is.median() >= goal ? "met" : "missed");
    }

    Grid atMost(String what, Spread is, double goal) {
        return row(what, is, String.format(Locale.ROOT, "≤ %.1f", goal), is.median() <= goal ? "met" : "missed");
    }

    void print() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toList();
        print(rows.getFirst(), widths, ' ');
        print(widths.stream().map(_ -> "").toList(), widths, '-');
        rows.stream().skip(1).forEach(row -> print(row, widths, ' '));
        System.out.println();
    }

    private static void print(List<String> row, List<Integer> widths, char fill) {
        System.out.println(IntStream.range(0, row.size())
                .mapToObj(i -> padded(row.get(i), widths.get(i), fill))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String padded(String cell, int width, char fill) {
        return cell + Character.toString(fill).repeat(width - cell.length());
    }
}
